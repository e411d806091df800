package io.posestream.clips;

/** Told how the making of data goes on. */
@FunctionalInterface
public interface DataListener {

    /**
     * @param made windows of the part that are in its cache
     * @param wanted windows that there will be
     */
    void progress(Part part, int made, int wanted);
}
