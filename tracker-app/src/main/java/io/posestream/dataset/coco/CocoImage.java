package io.posestream.dataset.coco;

/**
 * One picture of the set.
 *
 * @param fileName empty when the file does not tell
 * @param width pixels, 0 when the file does not tell
 * @param height pixels, 0 when the file does not tell
 * @param licence number in the file's list of licences, 0 when it does not tell
 */
public record CocoImage(CocoId id, String fileName, int width, int height, int licence) {}
