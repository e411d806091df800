package io.posestream.viewer;

import org.jspecify.annotations.Nullable;

/**
 * Which pictures a page wants.
 *
 * @param any false = skeletons only
 * @param only the one enlarged stream; null = all
 */
record PictureWish(boolean any, @Nullable String only) {
    static final PictureWish NONE = new PictureWish(false, null);
    static final PictureWish ALL = new PictureWish(true, null);

    boolean covers(String streamId) {
        return any && (only == null || only.equals(streamId));
    }
}
