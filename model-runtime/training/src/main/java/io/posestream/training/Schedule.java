package io.posestream.training;

/**
 * The learning rate over a training: it climbs in a straight line, then falls along half a cosine.
 *
 * @param peak the highest rate
 * @param last the rate at the very end
 * @param warmUpSteps steps of the climb
 */
public record Schedule(double peak, double last, long warmUpSteps) {

    public static Schedule peak(double peak) {
        return new Schedule(peak, peak / 100, 100);
    }

    /**
     * @param step from 1
     * @param progress share of the training that lies behind, 0..1
     */
    double rate(long step, double progress) {
        double climb = warmUpSteps == 0 ? 1 : Math.min(1, (double) step / warmUpSteps);
        double fall = 0.5 * (1 + Math.cos(Math.PI * Math.min(1, progress)));
        return climb * (last + (peak - last) * fall);
    }
}
