package io.posestream.clips;

import io.posestream.image.Picture;
import io.posestream.image.TimedPicture;

/** What a camera's compression does to the pictures of one stream. */
public interface Compression extends AutoCloseable {

    /** Begins one stream. */
    @FunctionalInterface
    interface Streams {
        Compression open(double fps, int bitsPerSecond);
    }

    /**
     * @param timed stays with the caller; sizes are even
     * @return owned by the caller
     */
    Picture pass(TimedPicture timed);

    @Override
    void close();
}
