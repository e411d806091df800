package io.posestream.image.boofcv;

import boofcv.abst.feature.detect.interest.ConfigPointDetector;
import boofcv.abst.feature.detect.interest.PointDetectorTypes;
import boofcv.abst.tracker.PointTrack;
import boofcv.abst.tracker.PointTrackerKltPyramid;
import boofcv.alg.tracker.klt.ConfigPKlt;
import boofcv.concurrency.BoofConcurrency;
import boofcv.factory.feature.detect.selector.ConfigSelectLimit;
import boofcv.factory.tracker.FactoryPointTracker;
import boofcv.struct.geo.AssociatedPair;
import boofcv.struct.image.GrayS16;
import boofcv.struct.image.GrayU8;
import boofcv.struct.pyramid.ConfigDiscreteLevels;
import georegression.struct.point.Point2D_F64;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds corners in a reference (Shi and Tomasi, 1994) and where they are in the next thumbnail (Lucas and Kanade, 1981;
 * pyramid after Bouguet, 2000). Not thread-safe.
 */
final class PointFollower {
    private static final int MOST_POINTS = 150;

    /** Corners are this far apart at least, so that they spread. */
    private static final int SPACING = 4;

    /** Least strength of a corner; lets out noise on plain areas. */
    private static final float LEAST_STRENGTH = 20;

    private static final int TEMPLATE_RADIUS = 3;

    /** The coarsest is 8 times smaller: points are found again a tenth of the picture away. */
    private static final int LEVELS = 4;

    /** Smaller steps than the library's default, which stops a tenth of a pixel early. */
    private static final float LAST_STEP = 5e-4f;

    private static final int MOST_STEPS = 30;

    static {
        // streams already run beside each other; more threads a picture would only take turns
        BoofConcurrency.USE_CONCURRENT = false;
    }

    private final PointTrackerKltPyramid<GrayU8, GrayS16> tracker =
            FactoryPointTracker.klt(tracking(), corners(), GrayU8.class, GrayS16.class);

    private static ConfigPKlt tracking() {
        ConfigPKlt config = new ConfigPKlt(TEMPLATE_RADIUS);
        config.pyramidLevels = ConfigDiscreteLevels.levels(LEVELS);
        config.config.minPositionDelta = LAST_STEP;
        config.config.maxIterations = MOST_STEPS;
        return config;
    }

    private static ConfigPointDetector corners() {
        ConfigPointDetector config = new ConfigPointDetector();
        config.type = PointDetectorTypes.SHI_TOMASI;
        config.shiTomasi.radius = 2;
        config.general.maxFeatures = MOST_POINTS;
        config.general.radius = SPACING;
        config.general.threshold = LEAST_STRENGTH;
        config.general.selector = ConfigSelectLimit.selectUniform(1);
        return config;
    }

    /** What the next call of {@link #follow} starts from. */
    void remember(GrayU8 reference) {
        tracker.dropAllTracks();
        tracker.process(reference);
    }

    /**
     * Corners that were followed.
     *
     * @param points how many the reference has outside people
     * @param pairs of those found again, where they were ({@code p1}) and where they are ({@code p2}); pixels of the
     *     thumbnail from its corner
     */
    record Flow(int points, List<AssociatedPair> pairs) {}

    /** From what was remembered last to {@code now}, which is not remembered. */
    Flow follow(GrayU8 now, PeopleMask people) {
        tracker.dropAllTracks();
        tracker.spawnTracks();
        tracker.dropTracks(point -> people.hides(point.pixel.x, point.pixel.y));
        List<PointTrack> points = tracker.getActiveTracks(null);
        points.forEach(point -> point.setCookie(point.pixel.copy()));
        tracker.process(now);
        List<AssociatedPair> pairs = new ArrayList<>();
        for (PointTrack point : tracker.getActiveTracks(null)) {
            Point2D_F64 before = point.getCookie();
            pairs.add(new AssociatedPair(before.x + .5, before.y + .5, point.pixel.x + .5, point.pixel.y + .5));
        }
        return new Flow(points.size(), pairs);
    }
}
