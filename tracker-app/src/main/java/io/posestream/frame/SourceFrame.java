package io.posestream.frame;

import io.posestream.image.Codec;

/**
 * One coded camera picture as it travels to the tracker.
 *
 * @param captureTimeNs when the light was caught, nanoseconds since 1970
 * @param keyFrame the producer's word that decoding can start here
 * @param width pixels; 0 = unknown to the producer
 * @param height pixels; 0 = unknown to the producer
 */
public record SourceFrame(
        FrameId id, long captureTimeNs, Codec codec, boolean keyFrame, int width, int height, byte[] payload) {}
