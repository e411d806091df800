package io.posestream.image;

import org.jspecify.annotations.Nullable;

/** Hands out decoded pictures, one by one, as fast as it is asked. One owner, one thread. */
public interface PictureSource extends AutoCloseable {

    /** Nominal pictures per second; 0 when unknown. */
    double fps();

    /** How many pictures will come; -1 when unknown (cameras). */
    long expectedPictures();

    /**
     * @return the next picture, owned by the caller; null at the end
     * @throws SourceException when the source breaks; the message is a sentence for the user
     */
    @Nullable TimedPicture next();

    @Override
    void close();
}
