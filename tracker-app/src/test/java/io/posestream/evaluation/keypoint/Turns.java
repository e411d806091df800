package io.posestream.evaluation.keypoint;

import io.posestream.pose.Point3;

/** Rotations for tests. */
final class Turns {
    private Turns() {}

    /** First around the x axis, then around the z axis; radians. */
    static Point3 around(Point3 point, double aroundX, double aroundZ) {
        double y = point.y() * Math.cos(aroundX) - point.z() * Math.sin(aroundX);
        double z = point.y() * Math.sin(aroundX) + point.z() * Math.cos(aroundX);
        return new Point3(
                point.x() * Math.cos(aroundZ) - y * Math.sin(aroundZ),
                point.x() * Math.sin(aroundZ) + y * Math.cos(aroundZ),
                z);
    }
}
