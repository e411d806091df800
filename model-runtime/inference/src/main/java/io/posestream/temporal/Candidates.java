package io.posestream.temporal;

import io.posestream.pose.Keypoint;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places where one keypoint of a key frame may be, in input pixels of the key's crop, relative to its anchor. */
final class Candidates {
    private static final int KEY = PoseWindow.REACH;

    private final Map<Candidate, double[]> places = new EnumMap<>(Candidate.class);
    private final Anchor anchor;
    private final @Nullable Estimate robust;
    private final @Nullable Estimate withoutKey;

    private Candidates(Anchor anchor, @Nullable Estimate robust, @Nullable Estimate withoutKey) {
        this.anchor = anchor;
        this.robust = robust;
        this.withoutKey = withoutKey;
    }

    /** @param mirror the keypoint of the other side; itself where there is none */
    static Candidates of(PoseWindow window, int keypoint, int mirror, RobustRts smoother) {
        Observations seen = Observations.of(window, keypoint);
        Observations others = seen.withoutKey();
        Candidates all = new Candidates(
                Anchor.of(window.key(), keypoint),
                seen.any() ? smoother.estimate(seen) : null,
                others.any() ? smoother.estimate(others) : null);
        if (seen.seen()[KEY]) {
            all.put(Candidate.KEY, seen.x()[KEY], seen.y()[KEY]);
        }
        all.put(Candidate.ROBUST, all.robust);
        all.put(Candidate.WITHOUT_KEY, all.withoutKey);
        all.put(Candidate.LINE, seen.any() ? new LocalLinear().estimate(seen) : null);
        all.neighbour(seen, -1, Candidate.PREVIOUS, Candidate.PAST_LINE);
        all.neighbour(seen, 1, Candidate.NEXT, Candidate.FUTURE_LINE);
        all.inKeyFrame(window.key(), keypoint, mirror);
        return all;
    }

    /** Relative to the anchor, x before y; null when there is none of this kind. */
    double @Nullable [] place(Candidate kind) {
        return places.get(kind);
    }

    /** Null where the window shows the keypoint nowhere. */
    @Nullable Estimate robust() {
        return robust;
    }

    /** Null where no neighbour shows the keypoint. */
    @Nullable Estimate withoutKey() {
        return withoutKey;
    }

    private void neighbour(Observations seen, int side, Candidate place, Candidate line) {
        int near = KEY + side;
        int far = KEY + 2 * side;
        if (!seen.seen()[near]) {
            return;
        }
        put(place, seen.x()[near], seen.y()[near]);
        double apart = seen.seconds()[near] - seen.seconds()[far];
        if (seen.seen()[far] && apart != 0) {
            double share = seen.seconds()[near] / apart;
            put(
                    line,
                    seen.x()[near] - share * (seen.x()[near] - seen.x()[far]),
                    seen.y()[near] - share * (seen.y()[near] - seen.y()[far]));
        }
    }

    private void inKeyFrame(Look key, int keypoint, int mirror) {
        List<Keypoint> peaks = key.peaks().perKeypoint().get(keypoint);
        for (int i = 0; i < Math.min(PeakFinder.KEPT, peaks.size()); i++) {
            put(Candidate.PEAKS.get(i), key, peaks.get(i));
        }
        Keypoint other = key.pose().keypoint(mirror);
        if (mirror != keypoint && !other.missing()) {
            put(Candidate.MIRROR, key, other);
        }
    }

    private void put(Candidate kind, Look key, Keypoint point) {
        put(kind, key.crop().toInputX(point.x()), key.crop().toInputY(point.y()));
    }

    private void put(Candidate kind, @Nullable Estimate estimate) {
        if (estimate != null) {
            put(kind, estimate.x(), estimate.y());
        }
    }

    private void put(Candidate kind, double x, double y) {
        places.put(kind, new double[] {x - anchor.x(), y - anchor.y()});
    }
}
