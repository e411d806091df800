package io.posestream.pipeline;

import io.posestream.estimation.PoseEstimate;
import io.posestream.estimation.PoseEstimator;
import io.posestream.image.CropTransform;
import io.posestream.image.Picture;
import io.posestream.pose.Appearance;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import io.posestream.temporal.FeatureRing;
import io.posestream.temporal.HeatmapPeaks;
import io.posestream.temporal.Look;
import io.posestream.temporal.LookSlots;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** An estimator that finds a body in the middle of every box, and marks each look's slot with its moment. */
final class Street implements PoseEstimator {
    static final String MAP = "heatmap";

    boolean fails;

    static Pose body(Box box) {
        return new Pose(
                Collections.nCopies(Skeleton.COCO_17.size(), Keypoint.seen(box.centerX(), box.centerY(), 0.8f)));
    }

    @Override
    public List<PoseEstimate> estimate(String streamId, Picture picture, List<Box> boxes) {
        return boxes.stream()
                .map(box -> new PoseEstimate(body(box), Appearance.NONE))
                .toList();
    }

    @Override
    public List<PoseEstimate> estimate(String streamId, Picture picture, List<Box> boxes, LookSlots slots) {
        if (fails) {
            throw new IllegalStateException("the engine fell over");
        }
        List<PoseEstimate> estimates = new ArrayList<>();
        for (PoseEstimate plain : estimate(streamId, picture, boxes)) {
            Box box = boxes.get(estimates.size());
            int slot = slots.slots().get(estimates.size());
            if (slot == FeatureRing.NONE) {
                estimates.add(plain);
                continue;
            }
            slots.ring().map(slot, MAP).put(0, mark(slots.captureTimeNs(), box));
            HeatmapPeaks none = new HeatmapPeaks(Collections.nCopies(Skeleton.COCO_17.size(), List.of()));
            CropTransform crop = CropTransform.around(box, 1.1f, 192, 256);
            Look look = new Look(slots.captureTimeNs(), slot, crop, plain.pose(), none);
            estimates.add(new PoseEstimate(plain.pose(), Appearance.NONE, Optional.of(look)));
        }
        return estimates;
    }

    /** What a look's slot must hold as long as the look is its owner. */
    static float mark(long timeNs, Box box) {
        return timeNs / 1e6f + box.height() / 1000;
    }

    @Override
    public Skeleton skeleton() {
        return Skeleton.COCO_17;
    }

    @Override
    public String modelId() {
        return "street";
    }

    @Override
    public String engine() {
        return "none";
    }

    @Override
    public String precision() {
        return "exact";
    }

    @Override
    public void close() {}
}
