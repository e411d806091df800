package io.posestream.simulator.motion;

/**
 * How somebody goes.
 *
 * @param duty share of a stride during which a foot stands; below one half there are moments in the air
 * @param strideS metres of a stride (two steps) at 1 m/s; strides grow with the root of the speed
 * @param liftM how high a swinging foot rises
 * @param bounceM how far the pelvis rises and falls
 * @param lean of the trunk, radians
 * @param armSwing radians to either side
 * @param armBend of the elbows, radians
 */
record GaitStyle(
        double duty, double strideS, double liftM, double bounceM, double lean, double armSwing, double armBend) {

    static final GaitStyle WALK = new GaitStyle(.60, 1.17, .09, .015, .04, .42, .30);
    static final GaitStyle RUN = new GaitStyle(.36, 1.25, .26, .045, .17, .75, 1.45);

    /** People start to run at about this speed. */
    static GaitStyle of(double speedMps) {
        return speedMps > 2.1 ? RUN : WALK;
    }

    double strideM(double speedMps, double legLengthM) {
        return strideS * Math.sqrt(speedMps * legLengthM / .84);
    }
}
