package io.posestream.metrics;

import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;

/**
 * How much the poses of resting people tremble: the root mean square way of their points between two frames, in
 * thousandths of the person's height. At rest is whose box centre stayed within two hundredths of the height for a
 * second; what trembles then is the estimate. One thread.
 */
final class RestJitter {
    private static final long REST_NS = 1_000_000_000L;
    private static final double STILL = 0.02;
    private static final float BELIEVED = 0.3f;
    private static final double PER_MILLE = 1000;

    /**
     * @param anchor box since when the person has been still
     * @param sinceNs of that box
     */
    private record Seen(Pose pose, Box anchor, long sinceNs) {}

    private Map<Long, Seen> before = new HashMap<>();

    /** @param jitter told once for each person at rest */
    void accept(PoseFrame frame, DoubleConsumer jitter) {
        Map<Long, Seen> now = new HashMap<>();
        for (TrackedPerson person : frame.people()) {
            if (person.state() == TrackState.CONFIRMED) {
                Seen earlier = before.get(person.trackId());
                if (earlier == null || !isStill(earlier.anchor(), person.box())) {
                    now.put(person.trackId(), new Seen(person.pose(), person.box(), frame.captureTimeNs()));
                    continue;
                }
                now.put(person.trackId(), new Seen(person.pose(), earlier.anchor(), earlier.sinceNs()));
                if (frame.captureTimeNs() - earlier.sinceNs() >= REST_NS) {
                    way(earlier.pose(), person.pose())
                            .ifPresent(px -> jitter.accept(px / person.box().height() * PER_MILLE));
                }
            }
        }
        before = now;
    }

    private static boolean isStill(Box anchor, Box box) {
        double way = Math.hypot(box.centerX() - anchor.centerX(), box.centerY() - anchor.centerY());
        return way < STILL * anchor.height();
    }

    /** Root mean square over points that both poses are sure of, px. */
    private static OptionalDouble way(Pose from, Pose to) {
        double squares = 0;
        int points = 0;
        for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
            Keypoint a = from.keypoint(i);
            Keypoint b = to.keypoint(i);
            if (believed(a) && believed(b)) {
                squares += (b.x() - a.x()) * (b.x() - a.x()) + (b.y() - a.y()) * (b.y() - a.y());
                points++;
            }
        }
        return points == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares / points));
    }

    private static boolean believed(Keypoint point) {
        return !point.missing() && !point.imputed() && point.score() >= BELIEVED;
    }
}
