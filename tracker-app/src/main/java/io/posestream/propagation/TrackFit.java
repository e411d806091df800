package io.posestream.propagation;

import io.posestream.pose.Keypoint;
import io.posestream.temporal.ConstantVelocity;
import io.posestream.temporal.MotionNoise;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A person's joints over all looked-at frames: labels count as all but exact, carried places as far as they are
 * trusted, and apart from what the body does as a whole ({@link BodyShift}) a joint keeps its velocity but for random
 * acceleration ({@link ConstantVelocity}). What was not found is not measured: there the motion is all that is known.
 */
final class TrackFit {
    /** The acceleration is that of people at sport; the rest stands for a place of score 1. Crop pixels. */
    private static final MotionNoise NOISE = new MotionNoise(200_000, 600, 2.5, 1, MotionNoise.DEFAULT.tail());

    private static final double LABEL_ERROR = .5;
    /** Shares of the labels' noise, and of what the cycle missed, that a carried place is off by. */
    private static final double OF_NOISE = .5;

    private static final double OF_CYCLE = .2;

    private final TrackFollower followed;
    private final Checks checks;
    private final BodyShift shift;
    private final Definition definition;
    private final double scale;

    TrackFit(TrackFollower followed, Checks checks) {
        this.followed = followed;
        this.checks = checks;
        this.shift = new BodyShift(followed);
        this.definition = followed.definition();
        this.scale = followed.moments().values().stream()
                .mapToDouble(TrackFollower.Moment::scale)
                .average()
                .orElse(1);
    }

    /** Place and variance of a joint in a frame, in crop pixels, less the body's shift. */
    private record Measured(double x, double y, double variance) {}

    /** @return places by frame; trust is that of what was carried, and the labels' places are not among them */
    Map<Integer, Place> fit(int slot) {
        Map<Integer, Carried> carried = followed.carried(slot);
        List<Integer> frames = followed.moments().keySet().stream()
                .filter(frame -> carried.containsKey(frame)
                        || !followed.track().label(frame, slot).missing())
                .toList();
        List<Measured> measured =
                frames.stream().map(frame -> measured(frame, slot)).toList();
        ConstantVelocity motion = new ConstantVelocity(
                frames.stream()
                        .mapToDouble(frame -> followed.moment(frame).seconds())
                        .toArray(),
                NOISE);
        motion.run(
                measured.stream().mapToDouble(Measured::x).toArray(),
                measured.stream().mapToDouble(Measured::y).toArray(),
                measured.stream().mapToDouble(Measured::variance).toArray());
        Map<Integer, Place> fitted = new TreeMap<>();
        for (int i = 0; i < frames.size(); i++) {
            Carried place = carried.get(frames.get(i));
            if (place != null) {
                double[] body = shift.at(frames.get(i));
                fitted.put(
                        frames.get(i),
                        new Place(motion.x(i) / scale + body[0], motion.y(i) / scale + body[1], place.trust()));
            }
        }
        return fitted;
    }

    private Measured measured(int frame, int slot) {
        Carried place = followed.carried(slot).get(frame);
        if (place == null) {
            Keypoint label = followed.track().label(frame, slot);
            double unsteady = OF_NOISE * (1 - definition.persists()) * definition.noise(slot);
            double variance = LABEL_ERROR * LABEL_ERROR + unsteady * unsteady;
            return new Measured(scale * label.x(), scale * label.y(), variance);
        }
        double[] body = shift.at(frame);
        double[] correction = definition.correction(frame, slot);
        return new Measured(
                scale * (place.x() - body[0]) + correction[0],
                scale * (place.y() - body[1]) + correction[1],
                variance(place, definition.noise(slot)));
    }

    private double variance(Carried place, double noise) {
        if (checks.verdict(place) != Verdict.KEPT) {
            return Double.POSITIVE_INFINITY;
        }
        double missed = Double.isNaN(place.cycle()) ? 0 : OF_CYCLE * place.cycle();
        double error = Math.hypot(NOISE.error() + OF_NOISE * noise, missed);
        return error * error / place.trust();
    }
}
