package io.posestream.tracking;

import io.posestream.motion.MotionStep;
import io.posestream.pose.Box;
import io.posestream.pose.PlaneMotion;

/**
 * How a body's box moves: Kalman filters on its centre and its size. All noise is relative to the body's size (square
 * root of the box's area), so that near and far people behave alike.
 *
 * <p>After an occlusion the filter is set back to when the person was last seen, and led along the straight way from
 * there to the new place (observation-centric re-update, Cao et al. 2023, "Observation-Centric SORT"). What was guessed
 * in between is forgotten, and with it a velocity that ran away.
 */
final class BoxMotion {

    private static final double NS_PER_SECOND = 1e9;

    /** Someone hidden keeps walking, and is thought to slow down over about this time. */
    private static final double BODY_RELAX_S = 2.0;

    private static final double SIZE_RELAX_S = 0.3;

    /** How readily bodies change speed; greater follows starts and stops sooner and trusts single boxes more. */
    private static final double BODY_ACCELERATION = 1.2;

    private static final double SIZE_ACCELERATION = 0.5;

    /** How fast someone may be moving when first seen, body sizes per second. */
    private static final double FIRST_SPEED = 1;

    /** Jitter of a detector's box, in body sizes. */
    private static final double BOX_NOISE = 0.05;

    /** Share of the worst case, in which all of what a box lost was lost on one side. */
    private static final double LOSS_DOUBT = 0.3;

    /** The way behind an occluder is walked again in steps of about this length. */
    private static final double REPLAY_STEP_S = 0.04;

    private final MotionFilter centre;
    private final MotionFilter size;
    private final MotionFilter seenCentre;
    private final MotionFilter seenSize;
    private Box seenBox;
    private long seenNs;
    private long timeNs;

    /** Now, and as it was when the box was last seen. */
    record State(
            MotionFilter.State centre,
            MotionFilter.State size,
            MotionFilter.State seenCentre,
            MotionFilter.State seenSize,
            Box seenBox,
            long seenNs,
            long timeNs) {}

    BoxMotion(long timeNs, Box first) {
        centre = new MotionFilter(2);
        size = new MotionFilter(2);
        seenCentre = new MotionFilter(2);
        seenSize = new MotionFilter(2);
        this.timeNs = timeNs;
        double body = Math.sqrt(first.area());
        double variance = square(BOX_NOISE * body);
        double speed = square(FIRST_SPEED * body);
        centre.begin(0, first.centerX(), 0, variance, speed);
        centre.begin(1, first.centerY(), 0, variance, speed);
        size.begin(0, first.width(), 0, variance, 0);
        size.begin(1, first.height(), 0, variance, 0);
        seenBox = first;
        remember(first);
    }

    BoxMotion(State state) {
        centre = new MotionFilter(state.centre());
        size = new MotionFilter(state.size());
        seenCentre = new MotionFilter(state.seenCentre());
        seenSize = new MotionFilter(state.seenSize());
        seenBox = state.seenBox();
        seenNs = state.seenNs();
        timeNs = state.timeNs();
    }

    State state() {
        return new State(centre.state(), size.state(), seenCentre.state(), seenSize.state(), seenBox, seenNs, timeNs);
    }

    void cameraMoved(PlaneMotion camera) {
        centre.move(0, 1, camera);
        seenCentre.move(0, 1, camera);
        PlaneMotion growth = PlaneMotion.scaling(camera.scale());
        size.move(0, 1, growth);
        seenSize.move(0, 1, growth);
        seenBox = camera.moved(seenBox);
    }

    void advanceTo(long newTimeNs) {
        advance((newTimeNs - timeNs) / NS_PER_SECOND);
        timeNs = newTimeNs;
    }

    /** Takes in a box that a detector saw at the time advanced to. */
    void observe(Box box) {
        update(box);
        remember(box);
    }

    /** Takes in the first box after an occlusion. */
    void observeAgain(Box box) {
        double seconds = (timeNs - seenNs) / NS_PER_SECOND;
        int steps = (int) Math.max(1, Math.ceil(seconds / REPLAY_STEP_S));
        centre.copyFrom(seenCentre);
        size.copyFrom(seenSize);
        for (int i = 1; i <= steps; i++) {
            advance(seconds / steps);
            update(between(seenBox, box, (float) i / steps));
        }
        remember(box);
    }

    /** The body moved by so much against what was expected, as its keypoints tell; its size is not known anew. */
    void shift(double dx, double dy) {
        double variance = square(BOX_NOISE * bodySize());
        centre.observe(0, centre.position(0) + dx, variance);
        centre.observe(1, centre.position(1) + dy, variance);
        remember(box());
    }

    Box box() {
        return boxOf(centre.position(0), centre.position(1), size.position(0), size.position(1));
    }

    /** Where the box should be at a time to come. */
    Box boxAt(long laterNs) {
        double seconds = (laterNs - timeNs) / NS_PER_SECOND;
        MotionStep go = MotionStep.of(seconds, BODY_RELAX_S);
        MotionStep grow = MotionStep.of(seconds, SIZE_RELAX_S);
        return boxOf(centre.ahead(0, go, 0), centre.ahead(1, go, 0), size.ahead(0, grow, 0), size.ahead(1, grow, 0));
    }

    /** Pixels per second. */
    double velocityX() {
        return centre.velocity(0);
    }

    double velocityY() {
        return centre.velocity(1);
    }

    /** Of the centre's place along one axis, square pixels. */
    double variance() {
        return centre.variance(0);
    }

    /** Side of the square as large as the box, pixels. */
    double bodySize() {
        return Math.sqrt(Math.max(1, size.position(0)) * Math.max(1, size.position(1)));
    }

    private void remember(Box box) {
        seenCentre.copyFrom(centre);
        seenSize.copyFrom(size);
        seenBox = box;
        seenNs = timeNs;
    }

    private void advance(double seconds) {
        double body = bodySize();
        advance(centre, MotionStep.of(seconds, BODY_RELAX_S), square(BODY_ACCELERATION * body));
        advance(size, MotionStep.of(seconds, SIZE_RELAX_S), square(SIZE_ACCELERATION * body));
    }

    /** A box that lost a part behind something has its centre moved by up to half the loss: that is no motion. */
    private void update(Box box) {
        double variance = square(BOX_NOISE * bodySize());
        double lostWidth = box.width() - size.position(0);
        double lostHeight = box.height() - size.position(1);
        centre.observe(0, box.centerX(), variance + LOSS_DOUBT * square(lostWidth / 2));
        centre.observe(1, box.centerY(), variance + LOSS_DOUBT * square(lostHeight / 2));
        size.observe(0, box.width(), variance);
        size.observe(1, box.height(), variance);
    }

    private static Box between(Box from, Box to, float share) {
        float rest = 1 - share;
        return new Box(
                rest * from.x() + share * to.x(),
                rest * from.y() + share * to.y(),
                rest * from.width() + share * to.width(),
                rest * from.height() + share * to.height());
    }

    private static void advance(MotionFilter pair, MotionStep step, double noise) {
        pair.advance(0, step, noise, 0);
        pair.advance(1, step, noise, 0);
    }

    private static Box boxOf(double centreX, double centreY, double width, double height) {
        double w = Math.max(1, width);
        double h = Math.max(1, height);
        return new Box((float) (centreX - w / 2), (float) (centreY - h / 2), (float) w, (float) h);
    }

    private static double square(double value) {
        return value * value;
    }
}
