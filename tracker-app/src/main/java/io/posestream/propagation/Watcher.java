package io.posestream.propagation;

import io.posestream.estimation.Backbone;
import io.posestream.image.CropTransform;
import io.posestream.image.TimedPicture;
import io.posestream.pose.Box;
import io.posestream.pose.Pose;
import io.posestream.temporal.FeatureRing;
import io.posestream.temporal.HeadSession;
import io.posestream.temporal.HeatmapPeaks;
import io.posestream.temporal.Look;
import io.posestream.temporal.PeakFinder;
import io.posestream.temporal.PoseRefiner;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at people and keeps the maps of each look in a slot of its ring until the look is let go. Owns the ring; the
 * models stay with the caller.
 */
public final class Watcher implements AutoCloseable {
    private static final String FEATURE = "feature";
    private static final String HEATMAP = "heatmap";

    private final Backbone backbone;
    private final FeatureRing ring;
    private final @Nullable PoseRefiner refiner;

    /**
     * @param backbone opened with {@link #maps()}
     * @param head for this backbone; its answers then stand for the single-frame ones
     * @param looks most that are kept at once, see {@link Propagation#looks}
     */
    public Watcher(Backbone backbone, Optional<HeadSession> head, int looks) {
        this.backbone = backbone;
        int features = Arrays.stream(backbone.mapShape(FEATURE)).reduce(1, Math::multiplyExact);
        this.ring = head.map(session -> session.openHostRing(looks))
                .orElseGet(() -> new FeatureRing(Map.of(FEATURE, features), looks));
        this.refiner = head.map(session -> session.refiner("propagation", ring)).orElse(null);
    }

    /** Outputs that the backbone must be opened with. */
    public static List<String> maps() {
        return List.of(FEATURE, HEATMAP);
    }

    /** A temporal head for the looks of this watcher, where there is one. */
    Optional<PoseRefiner> refiner() {
        return Optional.ofNullable(refiner);
    }

    FeatureMatcher matcher() {
        return new FeatureMatcher(ring, FEATURE, backbone.mapShape(FEATURE));
    }

    /** @param timed stays with the caller */
    Look look(TimedPicture timed, Box box) {
        int slot = ring.acquire();
        if (slot == FeatureRing.NONE) {
            throw new IllegalStateException("all " + ring.capacity() + " looks are kept; nobody let go of one");
        }
        CropTransform crop = backbone.crop(box);
        Pose pose = backbone.look(timed.picture(), crop);
        for (String map : ring.maps()) {
            FloatBuffer kept = ring.map(slot, map);
            kept.put(0, backbone.map(map), 0, kept.capacity());
        }
        int[] shape = backbone.mapShape(HEATMAP);
        HeatmapPeaks peaks = PeakFinder.DEFAULT.find(backbone.map(HEATMAP), 0, shape[0], shape[1], shape[2], crop);
        return new Look(timed.timeNs(), slot, crop, pose, peaks);
    }

    void letGo(Look look) {
        ring.release(look.slot());
    }

    @Override
    public void close() {
        ring.close();
    }
}
