package io.posestream.clips;

import org.jspecify.annotations.Nullable;

/** Clips in an order that never changes. One thread. */
interface ClipSource extends AutoCloseable {

    /** @return the next clip, owned by the caller; null at the end */
    @Nullable Clip next();

    /**
     * Passes over the next clip; cheaper where nothing depends on having seen it.
     *
     * @return false at the end
     */
    default boolean skip() {
        Clip passed = next();
        if (passed != null) {
            passed.close();
        }
        return passed != null;
    }

    @Override
    void close();
}
