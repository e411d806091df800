package io.posestream.model;

/**
 * Where a model comes from.
 *
 * @param author who made and trained it
 * @param source where the file was taken from, with version and checksum where there is one
 * @param changes what was done to it since; "none" when nothing
 */
public record Provenance(String author, String source, String changes) {}
