package io.posestream.estimation;

import io.posestream.image.Picture;
import io.posestream.pose.Box;
import io.posestream.pose.Skeleton;
import io.posestream.temporal.LookSlots;
import java.util.List;

/**
 * Finds the keypoints of the person in each box. Thread-safe; calls block and are batched with those of other streams.
 */
public interface PoseEstimator extends AutoCloseable {

    Skeleton skeleton();

    /** The bundle's id, e.g. {@code pose-movenet-thunder-coco17-256x192}. */
    String modelId();

    /** Name of the engine that runs it, e.g. {@code onnxruntime}. */
    String engine();

    /** Numeric precision of the computation, e.g. {@code fp32}. */
    String precision();

    /**
     * @param picture stays with the caller and stays open during the call
     * @param boxes of different people, in source pixels; where two of them show one body, the one that it fits worse
     *     is looked at again without it
     * @return one estimate per box, in their order
     */
    List<PoseEstimate> estimate(String streamId, Picture picture, List<Box> boxes);

    /**
     * The same, and keeps the maps that the estimator was opened to keep.
     *
     * @param slots where; written before this returns, on the threads of the model's workers
     */
    List<PoseEstimate> estimate(String streamId, Picture picture, List<Box> boxes, LookSlots slots);

    @Override
    void close();
}
