package io.posestream.pose;

/**
 * A person's box as a detector saw it; no identity.
 *
 * @param score 0..1
 */
public record Detection(Box box, float score) {}
