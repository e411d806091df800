package io.posestream.simulator.render;

import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Visibility;
import io.posestream.simulator.body.BodyKeypoints;
import io.posestream.simulator.geometry.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells the truth about a painted canvas.
 *
 * <p>A keypoint is {@code VISIBLE} when its pixel shows its own person and the surface there is not farther in front of
 * it than the flesh around a joint is thick; {@code OUTSIDE} when it lies beyond the picture's edge; else
 * {@code OCCLUDED}, be it by a thing, by somebody else or by the person's own body.
 */
final class Witness {
    private final Canvas canvas;

    Witness(Canvas canvas) {
        this.canvas = canvas;
    }

    /**
     * @param silhouettePixels how many pixels of the picture the person covers, hidden ones too
     * @return empty when no part of the person is in the picture
     */
    Optional<PersonTruth> testify(Portrait portrait, List<ScreenCone> cones, int silhouettePixels, Lens lens) {
        if (silhouettePixels == 0) {
            return Optional.empty();
        }
        Box full = silhouette(cones);
        Box clipped = Box.ofCorners(
                Math.max(0, full.x()),
                Math.max(0, full.y()),
                Math.min(canvas.width, full.right()),
                Math.min(canvas.height, full.bottom()));
        float inside = clipped.area() / full.area();
        float shown = countShown(portrait.number(), clipped) * 1f / silhouettePixels;
        Pose pose = pose(portrait, lens);
        TrackedPerson person = new TrackedPerson(portrait.actor().id(), TrackState.CONFIRMED, 1, clipped, pose, pose);
        return Optional.of(new PersonTruth(person, full, Math.min(1, shown * inside)));
    }

    private static Box silhouette(List<ScreenCone> cones) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (ScreenCone cone : cones) {
            left = Math.min(left, cone.left());
            top = Math.min(top, cone.top());
            right = Math.max(right, cone.right());
            bottom = Math.max(bottom, cone.bottom());
        }
        return Box.ofCorners((float) left, (float) top, (float) right, (float) bottom);
    }

    private int countShown(int number, Box box) {
        int count = 0;
        int left = (int) box.x();
        int right = Math.min(canvas.width, (int) Math.ceil(box.right()));
        int bottom = Math.min(canvas.height, (int) Math.ceil(box.bottom()));
        for (int y = (int) box.y(); y < bottom; y++) {
            for (int i = y * canvas.width + left; i < y * canvas.width + right; i++) {
                count += canvas.owner[i] == number ? 1 : 0;
            }
        }
        return count;
    }

    private Pose pose(Portrait portrait, Lens lens) {
        List<Keypoint> keypoints = new ArrayList<>();
        for (int i = 0; i < portrait.keypoints().size(); i++) {
            Vec3 p = lens.project(portrait.keypoints().get(i));
            if (p.z() < ScreenCone.NEAREST_M) {
                keypoints.add(Keypoint.absent());
                continue;
            }
            double under = BodyKeypoints.depthUnderSurface(portrait.actor().body(), i);
            Visibility visibility = visibility(p, portrait.number(), under);
            keypoints.add(new Keypoint((float) p.x(), (float) p.y(), 1, visibility, false, false));
        }
        return new Pose(keypoints);
    }

    private Visibility visibility(Vec3 p, int number, double depthUnderSurface) {
        if (p.x() < 0 || p.y() < 0 || p.x() >= canvas.width || p.y() >= canvas.height) {
            return Visibility.OUTSIDE;
        }
        int column = (int) p.x();
        int row = (int) p.y();
        int i = row * canvas.width + column;
        boolean own = canvas.owner[i] == number;
        return own && p.z() - canvas.depth[i] <= depthUnderSurface ? Visibility.VISIBLE : Visibility.OCCLUDED;
    }
}
