package io.posestream.image;

import org.jspecify.annotations.Nullable;

/** Hands out coded pictures in decode order, as fast as it is asked. One owner, one thread. */
public interface EncodedSource extends AutoCloseable {

    /** Nominal pictures per second; 0 when unknown. */
    double fps();

    /** How many pictures will come; -1 when unknown (cameras). */
    long expectedPictures();

    /** Whether pictures come at the pace of the world (camera); a file is paced by its reader. */
    boolean live();

    /**
     * @return the next picture; null at the end of a file
     * @throws SourceException when the source cannot be read on; a live source may be opened again
     */
    @Nullable EncodedPicture next();

    @Override
    void close();
}
