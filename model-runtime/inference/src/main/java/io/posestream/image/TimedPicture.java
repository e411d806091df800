package io.posestream.image;

/**
 * A picture and its moment.
 *
 * @param timeNs nanoseconds since the start of the source (file) or since 1970 (camera); never goes backwards
 */
public record TimedPicture(long timeNs, Picture picture) {}
