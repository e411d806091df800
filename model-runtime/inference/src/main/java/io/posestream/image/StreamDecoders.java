package io.posestream.image;

/** Makes one {@link StreamDecoder} per stream. Thread-safe. */
@FunctionalInterface
public interface StreamDecoders {
    StreamDecoder open();
}
