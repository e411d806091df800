package io.posestream.propagation;

import io.posestream.image.TimedPicture;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.temporal.Look;

/** Looks at a person where the labels around lead, and again where the body turns out to be. */
final class BodyLook {
    /** Share of the box's longer side by which it may miss the body. */
    private static final double OFF = .08;

    private static final double LEAST_SCORE = .2;
    private static final int FEWEST_JOINTS = 5;
    /** Share of the common shift by which half of the joints may depart from it. */
    private static final double AGREE = .5;

    private static final double SURER = 1.03;

    private final LabelTrack track;
    private final Joints joints;
    private final Watcher watcher;

    BodyLook(LabelTrack track, Joints joints, Watcher watcher) {
        this.track = track;
        this.joints = joints;
        this.watcher = watcher;
    }

    /**
     * Where the straight way from label to label misses the body, looks again where the body is: once, and only if the
     * second look is surer than the first, since the first may have found somebody else.
     */
    Look look(int frame, TimedPicture timed, Box there) {
        Look look = watcher.look(timed, there);
        if (track.labelled(frame)) {
            return look;
        }
        double[] miss = miss(frame, joints.of(look.pose()));
        if (Math.hypot(miss[0], miss[1]) < OFF * Math.max(there.width(), there.height())) {
            return look;
        }
        Look again = watcher.look(timed, there.translate((float) miss[0], (float) miss[1]));
        boolean surer = again.pose().score() > look.pose().score() * SURER;
        watcher.letGo(surer ? look : again);
        return surer ? again : look;
    }

    /** From the straight way to what the model sees; 0 where the joints do not agree on it. */
    private double[] miss(int frame, Pose seen) {
        double[] dx = new double[Joints.SLOTS];
        double[] dy = new double[Joints.SLOTS];
        int count = 0;
        for (int slot = 0; slot < Joints.SLOTS; slot++) {
            Keypoint straight = Baseline.LINEAR.place(track, frame, slot);
            Keypoint found = seen.keypoint(slot);
            if (!straight.missing() && found.score() > LEAST_SCORE) {
                dx[count] = found.x() - straight.x();
                dy[count++] = found.y() - straight.y();
            }
        }
        double x = Median.of(dx, count);
        double y = Median.of(dy, count);
        double[] departures = new double[count];
        for (int i = 0; i < count; i++) {
            departures[i] = Math.hypot(dx[i] - x, dy[i] - y);
        }
        boolean agree = count >= FEWEST_JOINTS && Median.of(departures, count) < AGREE * Math.hypot(x, y);
        return agree ? new double[] {x, y} : new double[] {0, 0};
    }
}
