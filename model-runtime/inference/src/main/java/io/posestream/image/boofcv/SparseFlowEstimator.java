package io.posestream.image.boofcv;

import boofcv.struct.image.GrayU8;
import io.posestream.image.CameraMotionEstimator;
import io.posestream.image.CameraStep;
import io.posestream.image.CameraStep.Finding;
import io.posestream.image.Picture;
import io.posestream.image.boofcv.PointFollower.Flow;
import io.posestream.pose.Box;
import io.posestream.pose.PlaneMotion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Camera motion from sparse optical flow outside people, as in BoT-SORT (Aharon, Orfaig and Bobrovsky, 2022). Ours: a
 * picture that looks as the last one is not followed, and small motions are held back until they add up.
 */
public final class SparseFlowEstimator implements CameraMotionEstimator {
    /** Less is noise: what no corner of the picture moves further by, source pixels. */
    private static final double LEAST_REACH = .5;

    private final Thumbnail thumbnail = new Thumbnail();
    private final Light light = new Light();
    private final PointFollower follower = new PointFollower();
    private final SimilarityFit similarity = new SimilarityFit();
    private GrayU8 spare = new GrayU8(1, 1);
    private @Nullable Reference reference;
    private PlaneMotion heldBack = PlaneMotion.STILL;

    @Override
    public CameraStep next(Picture picture, List<Box> people) {
        GrayU8 now = spare;
        thumbnail.draw(picture, now);
        Reference before = reference;
        if (before == null || !before.isOfSize(picture)) {
            spare = new GrayU8(1, 1);
            reference = new Reference(now, picture);
            follower.remember(now);
            return unmoved(Finding.FIRST);
        }
        PeopleMask mask = before.without(people);
        GrayU8 lit = light.asIn(before.grey(), now, mask);
        if (!before.differsFrom(lit, mask)) {
            return new CameraStep(PlaneMotion.STILL, Finding.STILL);
        }
        Flow flow = follower.follow(lit, mask);
        follower.remember(now);
        spare = before.grey();
        reference = new Reference(now, picture);
        if (flow.points() < SimilarityFit.LEAST_POINTS) {
            return unmoved(Finding.TOO_FEW_POINTS);
        }
        Optional<PlaneMotion> motion = similarity.fit(flow);
        return motion.isEmpty() ? unmoved(Finding.NO_MATCH) : told(motion.get(), picture);
    }

    private CameraStep told(PlaneMotion inThumbnail, Picture picture) {
        int reduction = Thumbnail.reduction(picture);
        PlaneMotion total = heldBack.then(new PlaneMotion(
                inThumbnail.xx(),
                inThumbnail.xy(),
                inThumbnail.x0() * reduction,
                inThumbnail.yx(),
                inThumbnail.yy(),
                inThumbnail.y0() * reduction));
        if (total.reach(picture.width(), picture.height()) < LEAST_REACH) {
            heldBack = total;
            return new CameraStep(PlaneMotion.STILL, Finding.STILL);
        }
        heldBack = PlaneMotion.STILL;
        return new CameraStep(total, Finding.MOVED);
    }

    private CameraStep unmoved(Finding finding) {
        heldBack = PlaneMotion.STILL;
        return new CameraStep(PlaneMotion.STILL, finding);
    }
}
