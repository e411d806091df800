package io.posestream.simulator.body;

/**
 * Proportions of a body in metres. Fractions of the height follow the usual averages of adults.
 *
 * @param height from sole to crown
 * @param girth thickness of trunk and limbs, 1 = average
 */
public record Build(double height, double girth) {

    public double ankleHeight() {
        return 0.045 * height;
    }

    public double shank() {
        return 0.238 * height;
    }

    public double thigh() {
        return 0.243 * height;
    }

    public double legLength() {
        return thigh() + shank();
    }

    /** Height of the hip joints when standing straight. */
    public double hipHeight() {
        return ankleHeight() + legLength();
    }

    /** From the middle of the hips to the middle of the shoulders. */
    public double trunk() {
        return 0.290 * height;
    }

    /** From the middle between the shoulders to the point on which the head turns. */
    public double neck() {
        return 0.098 * height;
    }

    public double upperArm() {
        return 0.168 * height;
    }

    public double forearm() {
        return 0.148 * height;
    }

    public double halfShoulders() {
        return 0.104 * height * Math.sqrt(girth);
    }

    public double halfHips() {
        return 0.052 * height * Math.sqrt(girth);
    }
}
