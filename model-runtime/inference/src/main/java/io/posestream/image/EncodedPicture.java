package io.posestream.image;

/**
 * A coded picture and its moment.
 *
 * @param timeNs nanoseconds since the start of the source (file) or since 1970 (camera)
 * @param payload one JPEG or PNG file, or one access unit in Annex B form with parameter sets before each key frame
 */
public record EncodedPicture(Codec codec, boolean keyFrame, int width, int height, long timeNs, byte[] payload) {}
