package io.posestream.image;

/** Writes pictures into a video file. One owner, one thread; {@link #close()} completes the file. */
public interface VideoWriter extends AutoCloseable {

    /** @param picture stays with the caller; all pictures of a file have the same size */
    void write(TimedPicture picture);

    @Override
    void close();
}
