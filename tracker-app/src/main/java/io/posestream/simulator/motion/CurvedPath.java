package io.posestream.simulator.motion;

import io.posestream.simulator.geometry.Vec3;
import java.util.Arrays;
import java.util.List;

/**
 * A smooth path through way points: a Catmull-Rom curve (Catmull and Rom, 1974) with a table that maps metres walked to
 * the curve's parameter.
 */
public final class CurvedPath implements Path {
    private static final int STEPS_PER_SPAN = 40;

    private final boolean closed;
    private final Vec3[] samples;
    private final double[] walkedM;

    /** @param wayPoints on the ground, at least two, three when closed; neighbours lie apart */
    public CurvedPath(List<Vec3> wayPoints, boolean closed) {
        int least = closed ? 3 : 2;
        if (wayPoints.size() < least) {
            throw new IllegalArgumentException(
                    "a path needs at least " + least + " way points, got " + wayPoints.size());
        }
        this.closed = closed;
        int spans = closed ? wayPoints.size() : wayPoints.size() - 1;
        samples = new Vec3[spans * STEPS_PER_SPAN + 1];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = curve(wayPoints, closed, (double) i / STEPS_PER_SPAN);
        }
        walkedM = new double[samples.length];
        for (int i = 1; i < samples.length; i++) {
            walkedM[i] = walkedM[i - 1] + samples[i].distance(samples[i - 1]);
        }
    }

    public static CurvedPath line(Vec3 from, Vec3 to) {
        return new CurvedPath(List.of(from, to), false);
    }

    @Override
    public double lengthM() {
        return walkedM[walkedM.length - 1];
    }

    @Override
    public Vec3 at(double distanceM) {
        double length = lengthM();
        double walked = closed ? distanceM - Math.floor(distanceM / length) * length : distanceM;
        int found = Arrays.binarySearch(walkedM, walked);
        int next = Math.max(1, Math.min(walkedM.length - 1, found >= 0 ? found : -found - 1));
        double span = walkedM[next] - walkedM[next - 1];
        return samples[next - 1].mix(samples[next], (walked - walkedM[next - 1]) / span);
    }

    private static Vec3 curve(List<Vec3> points, boolean closed, double parameter) {
        int i = (int) Math.floor(parameter);
        double t = parameter - i;
        Vec3 p0 = way(points, closed, i - 1);
        Vec3 p1 = way(points, closed, i);
        Vec3 p2 = way(points, closed, i + 1);
        Vec3 p3 = way(points, closed, i + 2);
        Vec3 slopeIn = p2.minus(p0).times(.5);
        Vec3 slopeOut = p3.minus(p1).times(.5);
        double t2 = t * t;
        double t3 = t2 * t;
        return p1.times(2 * t3 - 3 * t2 + 1)
                .along(slopeIn, t3 - 2 * t2 + t)
                .along(p2, 3 * t2 - 2 * t3)
                .along(slopeOut, t3 - t2);
    }

    private static Vec3 way(List<Vec3> points, boolean closed, int index) {
        int n = points.size();
        if (closed) {
            return points.get(Math.floorMod(index, n));
        }
        if (index < 0) {
            return points.get(0).times(2).minus(points.get(1));
        }
        return index < n ? points.get(index) : points.get(n - 1).times(2).minus(points.get(n - 2));
    }
}
