package io.posestream.image.boofcv;

import boofcv.alg.geo.robust.DistanceScaleTranslateRotate2DSq;
import boofcv.alg.geo.robust.GenerateScaleTranslateRotate2D;
import boofcv.alg.geo.robust.ModelManagerScaleTranslateRotate2D;
import boofcv.struct.geo.AssociatedPair;
import boofcv.struct.geo.ScaleTranslateRotate2D;
import io.posestream.image.boofcv.PointFollower.Flow;
import io.posestream.pose.PlaneMotion;
import java.util.Optional;
import org.ddogleg.fitting.modelset.ransac.Ransac;

/**
 * The shift, turn and zoom that most pairs of points agree on: RANSAC (Fischler and Bolles, 1981), then least squares
 * over those that agree. Draws the same samples for the same story.
 */
final class SimilarityFit {
    private static final int ROUNDS = 100;
    private static final long SEED = 17;

    /** A pair agrees when its point lies this near to where the motion takes it; square pixels. */
    private static final double AGREES = .36;

    /** Fewer points than this cannot be told from chance. */
    static final int LEAST_POINTS = 12;

    /** What fewer than this share of all points do may as well be something that passes by. */
    private static final double LEAST_SHARE = .3;

    private final GenerateScaleTranslateRotate2D leastSquares = new GenerateScaleTranslateRotate2D();
    private final Ransac<ScaleTranslateRotate2D, AssociatedPair> ransac =
            new Ransac<>(SEED, ROUNDS, AGREES, new ModelManagerScaleTranslateRotate2D(), AssociatedPair.class);

    SimilarityFit() {
        ransac.setModel(GenerateScaleTranslateRotate2D::new, DistanceScaleTranslateRotate2DSq::new);
    }

    /** @return in the unit of the pairs; empty when too few of them agree */
    Optional<PlaneMotion> fit(Flow flow) {
        ScaleTranslateRotate2D fitted = new ScaleTranslateRotate2D();
        if (!ransac.process(flow.pairs())
                || ransac.getMatchSet().size() < Math.max(LEAST_POINTS, LEAST_SHARE * flow.points())
                || !leastSquares.generate(ransac.getMatchSet(), fitted)) {
            return Optional.empty();
        }
        double a = fitted.scale * Math.cos(fitted.theta);
        double b = fitted.scale * Math.sin(fitted.theta);
        return Optional.of(new PlaneMotion(a, -b, fitted.transX, b, a, fitted.transY));
    }
}
