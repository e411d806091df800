package io.posestream.dataset.coco;

/**
 * What kind of thing is annotated.
 *
 * @param name e.g. {@code person}; empty when the file does not tell
 */
public record CocoCategory(CocoId id, String name) {}
