package io.posestream.temporal;

import io.posestream.pose.Keypoint;

/** A straight line in time through a window's places, least squares weighted by score; its value at the key. */
public record LocalLinear() implements WindowFit {
    /** Below it, in s^2 of spread, all places have one time and there is no slope. */
    private static final double SAME_TIME = 1e-12;

    @Override
    public Keypoint fit(PoseWindow window, int keypoint) {
        Observations observations = Observations.of(window, keypoint);
        return observations.any()
                ? estimate(observations).in(window, keypoint)
                : window.key().pose().keypoint(keypoint);
    }

    /** @param observations at least one */
    Estimate estimate(Observations observations) {
        double sum = 0;
        double time = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < PoseWindow.LENGTH; i++) {
            double weight = weight(observations, i);
            sum += weight;
            time += weight * observations.seconds()[i];
            x += weight * observations.x()[i];
            y += weight * observations.y()[i];
        }
        time /= sum;
        x /= sum;
        y /= sum;
        double spread = 0;
        double slopeX = 0;
        double slopeY = 0;
        for (int i = 0; i < PoseWindow.LENGTH; i++) {
            double later = weight(observations, i) * (observations.seconds()[i] - time);
            spread += later * (observations.seconds()[i] - time);
            slopeX += later * (observations.x()[i] - x);
            slopeY += later * (observations.y()[i] - y);
        }
        double back = spread > SAME_TIME * sum ? time / spread : 0;
        return new Estimate(x - back * slopeX, y - back * slopeY, 0, 0, 0);
    }

    private static double weight(Observations observations, int i) {
        return observations.seen()[i] ? Math.max(1e-3, observations.score()[i]) : 0;
    }
}
