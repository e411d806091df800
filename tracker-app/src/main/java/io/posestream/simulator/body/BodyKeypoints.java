package io.posestream.simulator.body;

import io.posestream.simulator.geometry.Basis;
import io.posestream.simulator.geometry.Vec3;
import java.util.List;

/**
 * Where the 17 COCO keypoints of a figure are in the world, in the order of
 * {@link io.posestream.pose.Skeleton#COCO_17}: limbs at the joints, eyes, ears and nose on the surface of the head.
 */
public final class BodyKeypoints {
    /** How deep each keypoint may lie under the skin that shows it, in metres of a body 1.75 m high. */
    private static final double[] DEPTHS = {
        .03, .03, .03, .035, .035, .10, .10, .075, .075, .06, .06, .165, .165, .10, .10, .085, .085
    };

    private static final Joint[] LIMBS = {
        Joint.LEFT_SHOULDER, Joint.RIGHT_SHOULDER, Joint.LEFT_ELBOW, Joint.RIGHT_ELBOW,
        Joint.LEFT_WRIST, Joint.RIGHT_WRIST, Joint.LEFT_HIP, Joint.RIGHT_HIP,
        Joint.LEFT_KNEE, Joint.RIGHT_KNEE, Joint.LEFT_ANKLE, Joint.RIGHT_ANKLE
    };

    private BodyKeypoints() {}

    public static List<Vec3> of(Body body, Figure figure) {
        double k = HeadShapes.scale(body);
        Basis head = figure.head();
        Vec3 origin = figure.at(Joint.HEAD);
        Vec3[] points = new Vec3[17];
        points[0] = head.point(origin, 0, -.004 * k, .109 * k);
        points[1] = head.point(origin, .033 * k, .036 * k, .089 * k);
        points[2] = head.point(origin, -.033 * k, .036 * k, .089 * k);
        points[3] = head.point(origin, .091 * k, .016 * k, 0);
        points[4] = head.point(origin, -.091 * k, .016 * k, 0);
        for (int i = 0; i < LIMBS.length; i++) {
            points[5 + i] = figure.at(LIMBS[i]);
        }
        return List.of(points);
    }

    /** Metres by which the keypoint may lie behind the surface that is seen at its place and still count as visible. */
    public static double depthUnderSurface(Body body, int keypoint) {
        return DEPTHS[keypoint]
                * body.build().height()
                / 1.75
                * Math.max(1, body.build().girth());
    }
}
