package io.posestream.propagation;

import io.posestream.pose.Keypoint;
import io.posestream.temporal.ConstantVelocity;
import io.posestream.temporal.MotionNoise;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One joint's motion over a track: labels count as exact, carried places as far as they are trusted, and between them
 * the joint keeps its velocity but for random acceleration ({@link ConstantVelocity}).
 */
final class TrackFit {
    /** How a joint moves, in crop pixels; as tuned for the robust smoother. */
    private final MotionNoise NOISE = new MotionNoise(Double.parseDouble(System.getProperty("jolt","50000")),600,2.5,1,2.385);

    private static final double LABEL_VARIANCE = .25;
    private static final double LEAST_TRUST = .02;

    private final double error;

    TrackFit(double error) {
        this.error = error;
    }

    /** @return places by frame; trust is that of what was carried, and the labels' places are not among them */
    Map<Integer, Place> fit(TrackFollower followed, BodyShift shift, Definition definition, int slot) {
        Map<Integer, Carried> carried = followed.carried(slot);
        List<Integer> frames = new ArrayList<>();
        for (int frame : followed.moments().keySet()) {
            if (carried.containsKey(frame) || !followed.track().label(frame, slot).missing()) {
                frames.add(frame);
            }
        }
        double scale = followed.moments().values().stream()
                .mapToDouble(TrackFollower.Moment::scale)
                .average()
                .orElse(1);
        int n = frames.size();
        double[] seconds = new double[n];
        double[] x = new double[n];
        double[] y = new double[n];
        double[] variance = new double[n];
        for (int i = 0; i < n; i++) {
            int frame = frames.get(i);
            seconds[i] = followed.moments().get(frame).seconds();
            Keypoint label = followed.track().label(frame, slot);
            Carried place = carried.get(frame);
            double[] correction = definition.correction(frame, slot);
            x[i] = label.missing() && place != null
                    ? scale * (place.x() - shift.at(frame)[0]) + correction[0]
                    : scale * label.x();
            y[i] = label.missing() && place != null
                    ? scale * (place.y() - shift.at(frame)[1]) + correction[1]
                    : scale * label.y();
            double unsure = (1 - definition.persists()) * definition.noise(slot) * LN;
            variance[i] = label.missing() && place != null ? variance(place, definition.noise(slot)) : LABEL_VARIANCE + unsure * unsure;
        }
        ConstantVelocity motion = new ConstantVelocity(seconds, NOISE);
        motion.run(x, y, variance);
        Map<Integer, Place> fitted = new TreeMap<>();
        for (int i = 0; i < n; i++) {
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

    private final double LN = Double.parseDouble(System.getProperty("ln", "0.5"));
    private final double MC = Double.parseDouble(System.getProperty("mc", "0.5"));
    private final double NN = Double.parseDouble(System.getProperty("nn", "0"));

    private double variance(Carried place, double noise) {
        double miss = Double.isNaN(place.cycle()) ? 0 : place.cycle();
        double deviation = Math.hypot(error + NN * noise, miss * MC) / Math.max(LEAST_TRUST, Math.sqrt(place.trust()));
        return deviation * deviation;
    }
}
