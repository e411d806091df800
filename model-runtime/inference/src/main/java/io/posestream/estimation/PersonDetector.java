package io.posestream.estimation;

import io.posestream.image.Picture;
import io.posestream.pose.Detection;
import java.util.List;

/**
 * Finds people's boxes in a picture. Thread-safe; calls block until the answer is there and share the engine fairly.
 */
public interface PersonDetector extends AutoCloseable {

    /**
     * @param streamId whose turn it is; one crowded stream does not starve the others
     * @param picture stays with the caller and stays open during the call
     * @return boxes in source pixels, best first, down to the low score that known tracks may still use
     */
    List<Detection> detect(String streamId, Picture picture);

    @Override
    void close();
}
