package io.posestream.temporal;

import io.posestream.pose.Keypoint;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that say how a keypoint lies in its window, per keypoint, 0 where nothing is known. Differences are from
 * the anchor, in units of {@value #NEAR} input pixels of the key's crop, cut at {@value #FAR} units.
 *
 * <pre>
 *  0..23  t-2, t-1, t+1, t+2, six each: dx, dy, score, 1 if seen, time from the key (0.1 s), log(scale / key's scale)
 * 24..27  key: score, 1 if seen, x and y in the crop (-1..1)
 * 28..30  body: x and y from its middle, in units of its spread; the spread (64 px)
 * 31..36  robust: dx, dy, sigma, residual, weight of the key, distance of the key from what the others say (sigmas, log)
 * 37..39  without the key: dx, dy, sigma
 * 40..45  line, past line, future line: dx, dy each
 * 46..54  peaks: dx, dy, score each
 * 55..57  mirror: dx, dy, score
 * </pre>
 */
public final class Geometry {
    public static final int COUNT = 58;

    /** Numbers of one neighbour; the neighbours come first, oldest first. */
    public static final int PER_NEIGHBOUR = 6;

    /** First number that knows of {@link RobustRts}. */
    public static final int ROBUST_FROM = 31;

    /** One beyond the last that does. */
    public static final int ROBUST_TO = 40;

    private static final double NEAR = 32;
    private static final double FAR = 4;
    private static final double SIGMA = 8;
    private static final double SPREAD = 64;

    private final float[] numbers = new float[COUNT];
    private int next;

    private Geometry() {}

    /** {@value #COUNT} numbers of one keypoint. */
    static float[] of(PoseWindow window, int keypoint, int mirror, Candidates candidates, Body body) {
        Geometry geometry = new Geometry();
        for (int frames = -PoseWindow.REACH; frames <= PoseWindow.REACH; frames++) {
            if (frames != 0) {
                geometry.neighbour(window, window.at(frames), keypoint);
            }
        }
        geometry.key(window.key(), keypoint, body);
        geometry.motion(candidates);
        geometry.peaks(window.key().peaks().perKeypoint().get(keypoint), candidates);
        geometry.difference(candidates, Candidate.MIRROR);
        geometry.put(
                candidates.place(Candidate.MIRROR) == null
                        ? 0
                        : window.key().pose().keypoint(mirror).score());
        return geometry.numbers;
    }

    private void neighbour(PoseWindow window, Optional<Look> neighbour, int keypoint) {
        if (neighbour.isEmpty()) {
            next += PER_NEIGHBOUR;
            return;
        }
        Look key = window.key();
        Look look = neighbour.get();
        Keypoint found = look.pose().keypoint(keypoint);
        Anchor anchor = Anchor.of(key, keypoint);
        boolean seen = !found.missing();
        difference(
                seen ? key.crop().toInputX(found.x()) - anchor.x() : 0,
                seen ? key.crop().toInputY(found.y()) - anchor.y() : 0);
        put(seen ? found.score() : 0);
        put(seen ? 1 : 0);
        put((look.captureTimeNs() - key.captureTimeNs()) / 1e8);
        put(Math.log((double) look.crop().scale() / key.crop().scale()));
    }

    private void key(Look key, int keypoint, Body body) {
        Keypoint found = key.pose().keypoint(keypoint);
        Anchor anchor = Anchor.of(key, keypoint);
        put(found.score());
        put(found.missing() ? 0 : 1);
        put(2 * anchor.x() / key.crop().inputWidth() - 1);
        put(2 * anchor.y() / key.crop().inputHeight() - 1);
        put(cut((anchor.x() - body.x()) / body.spread()));
        put(cut((anchor.y() - body.y()) / body.spread()));
        put(body.spread() / SPREAD);
    }

    private void motion(Candidates candidates) {
        Estimate robust = candidates.robust();
        Estimate others = candidates.withoutKey();
        difference(candidates, Candidate.ROBUST);
        put(robust == null ? 0 : cut(robust.sigma() / SIGMA));
        put(robust == null ? 0 : cut(robust.residual()));
        put(robust == null ? 0 : robust.keyWeight());
        put(surprise(candidates.place(Candidate.KEY), candidates.place(Candidate.WITHOUT_KEY), others));
        difference(candidates, Candidate.WITHOUT_KEY);
        put(others == null ? 0 : cut(others.sigma() / SIGMA));
        difference(candidates, Candidate.LINE);
        difference(candidates, Candidate.PAST_LINE);
        difference(candidates, Candidate.FUTURE_LINE);
    }

    private static double surprise(double @Nullable [] key, double @Nullable [] expected, @Nullable Estimate others) {
        return key == null || expected == null || others == null
                ? 0
                : Math.log1p(Math.hypot(key[0] - expected[0], key[1] - expected[1]) / others.sigma());
    }

    private void peaks(List<Keypoint> peaks, Candidates candidates) {
        for (int i = 0; i < PeakFinder.KEPT; i++) {
            difference(candidates, Candidate.PEAKS.get(i));
            put(i < peaks.size() ? peaks.get(i).score() : 0);
        }
    }

    private void difference(Candidates candidates, Candidate kind) {
        double[] place = candidates.place(kind);
        difference(place == null ? 0 : place[0], place == null ? 0 : place[1]);
    }

    private void difference(double x, double y) {
        put(cut(x / NEAR));
        put(cut(y / NEAR));
    }

    private void put(double number) {
        numbers[next++] = (float) number;
    }

    private static double cut(double number) {
        return Math.max(-FAR, Math.min(FAR, number));
    }
}
