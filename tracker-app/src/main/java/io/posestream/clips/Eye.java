package io.posestream.clips;

import io.posestream.estimation.Backbone;
import io.posestream.image.CropSampler;
import io.posestream.image.CropTransform;
import io.posestream.image.Picture;
import io.posestream.pose.Box;
import io.posestream.pose.Pose;
import io.posestream.temporal.HeatmapPeaks;
import io.posestream.temporal.Look;
import io.posestream.training.FeatureCacheWriter;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Shows crops to the backbone and keeps what it gave. Stays within one thread. */
final class Eye {
    private final Backbone backbone;
    private final FeatureCacheWriter cache;
    private final CropSampler sampler = new CropSampler();

    /**
     * What was seen and what it was seen on.
     *
     * @param image as shown to the backbone
     */
    record Seen(Look look, CropImage image) {}

    /** Both stay with the caller. */
    Eye(Backbone backbone, FeatureCacheWriter cache) {
        this.backbone = backbone;
        this.cache = cache;
    }

    CropTransform crop(Box box) {
        return backbone.crop(box);
    }

    /** What the backbone says; not kept. */
    Pose glance(Moment moment, CropTransform crop) {
        return show(CropImage.of(moment.picture(), crop, sampler));
    }

    /** Looks and keeps pose and maps in the cache. */
    Seen look(Moment moment, CropTransform crop, Degradation degradation, int frame, RandomGenerator random) {
        CropImage image = degradation.apply(CropImage.of(moment.picture(), crop, sampler), frame, random);
        Pose pose = show(image);
        int slot = cache.append(moment.timeNs(), crop, pose, backbone::map);
        HeatmapPeaks notKept = new HeatmapPeaks(Collections.nCopies(pose.size(), List.of()));
        return new Seen(new Look(moment.timeNs(), slot, crop, pose, notKept), image);
    }

    private Pose show(CropImage image) {
        CropTransform crop = image.crop();
        CropTransform whole = new CropTransform(
                1, crop.inputWidth() / 2f, crop.inputHeight() / 2f, crop.inputWidth(), crop.inputHeight());
        try (Picture picture = image.raster().picture()) {
            return new Pose(backbone.look(picture, whole).keypoints().stream()
                    .map(point -> point.at(crop.toSourceX(point.x()), crop.toSourceY(point.y())))
                    .toList());
        }
    }
}
