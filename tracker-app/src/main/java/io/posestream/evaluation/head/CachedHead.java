package io.posestream.evaluation.head;

import io.posestream.pose.Pose;
import io.posestream.temporal.FeatureRing;
import io.posestream.temporal.HeadSession;
import io.posestream.temporal.Look;
import io.posestream.temporal.PoseRefiner;
import io.posestream.temporal.PoseWindow;
import io.posestream.temporal.RefinedPose;
import io.posestream.training.FeatureCache;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A head as the tracker runs it, on windows of a cache: maps go through a ring into the session. One thread. */
public final class CachedHead implements HeadAnswers, AutoCloseable {
    /** Windows in the session at once. */
    private static final int TOGETHER = 8;

    private final FeatureCache cache;
    private final FeatureRing ring;
    private final PoseRefiner refiner;

    /** @param session stays with the caller, open longer than this */
    public CachedHead(HeadSession session, FeatureCache cache) {
        this.cache = cache;
        this.ring = session.openHostRing(TOGETHER * PoseWindow.LENGTH);
        this.refiner = session.refiner("cache", ring);
    }

    @Override
    public List<Pose> refine(List<PoseWindow> windows) {
        List<Pose> poses = new ArrayList<>(windows.size());
        for (int from = 0; from < windows.size(); from += TOGETHER) {
            List<PoseWindow> held = windows.subList(from, Math.min(windows.size(), from + TOGETHER)).stream()
                    .map(this::inRing)
                    .toList();
            refiner.refine(held).stream().map(RefinedPose::pose).forEach(poses::add);
            held.stream()
                    .flatMap(window -> window.looks().stream())
                    .filter(Objects::nonNull)
                    .forEach(look -> ring.release(look.slot()));
        }
        return poses;
    }

    private PoseWindow inRing(PoseWindow window) {
        List<@Nullable Look> looks = new ArrayList<>();
        for (Look look : window.looks()) {
            looks.add(look == null ? null : inRing(look));
        }
        return new PoseWindow(looks);
    }

    private Look inRing(Look look) {
        int slot = ring.acquire();
        for (String map : ring.maps()) {
            FloatBuffer place = ring.map(slot, map);
            place.put(0, cache.read(look.slot(), map));
        }
        return new Look(look.captureTimeNs(), slot, look.crop(), look.pose(), look.peaks());
    }

    @Override
    public void close() {
        ring.close();
    }
}
