package io.posestream.viewer;

import io.posestream.frame.FrameId;

/**
 * A picture a browser can show.
 *
 * @param mediaType {@code image/jpeg} or {@code image/png}
 */
record ReadyPicture(FrameId id, String mediaType, byte[] bytes) {}
