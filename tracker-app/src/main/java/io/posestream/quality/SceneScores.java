package io.posestream.quality;

import io.posestream.evaluation.AskedPeople;
import io.posestream.evaluation.ComparisonSettings;
import io.posestream.evaluation.Expected;
import io.posestream.evaluation.KeypointFigures;
import io.posestream.evaluation.PersonSimilarity;
import io.posestream.evaluation.StreamComparison;
import io.posestream.evaluation.StreamFigures;
import io.posestream.evaluation.identity.ClearScores;
import io.posestream.evaluation.identity.IdentityScores;
import io.posestream.evaluation.motion.JitterEvaluation;
import io.posestream.evaluation.motion.MotionScores;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Skeleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Compares what was published for a scene with its truth, frame by frame. One thread. */
final class SceneScores {
    /** Share of the torso within which a keypoint is right. */
    private static final double PCK_ALPHA = 0.2;

    private final Skeleton skeleton;
    private final StreamComparison visible;
    private final StreamComparison everybody;

    SceneScores(Skeleton skeleton) {
        ComparisonSettings settings =
                new ComparisonSettings(PersonSimilarity.EITHER, PCK_ALPHA, JitterEvaluation.REST_PX_PER_S);
        this.skeleton = skeleton;
        this.visible = new StreamComparison(skeleton, settings);
        this.everybody = new StreamComparison(skeleton, settings);
    }

    void add(List<TrackedPerson> truth, PoseFrame published) {
        PoseFrame all = published.withPeople(truth);
        everybody.add(all, published);
        AskedPeople asked = AskedPeople.of(Expected.VISIBLE, skeleton, truth, published.people());
        visible.add(all.withPeople(asked.truth()), published.withPeople(asked.published()));
    }

    /** @param frameMs time from picture to picture */
    Figures figures(double frameMs) {
        StreamFigures found = visible.figures();
        IdentityScores scores = found.identity();
        ClearScores clear = scores.clear();
        Map<Measure, Double> figures = new EnumMap<>(Measure.class);
        figures.put(Measure.HOTA, scores.hota().hota());
        figures.put(Measure.IDF1, scores.id().idf1());
        figures.put(Measure.IDF1_ALL, everybody.figures().identity().id().idf1());
        figures.put(Measure.MOTA, clear.mota());
        figures.put(Measure.ID_SWITCHES, (double) clear.idSwitches());
        figures.put(Measure.FRAGMENTS, (double) clear.fragments());
        figures.put(Measure.RECALL, clear.recall());
        figures.put(Measure.PRECISION, clear.precision());
        figures.put(Measure.PCK, found.overall().pck().share());
        figures.put(Measure.TRACKS, (double) scores.count().trackIds());
        figures.put(Measure.TRUE_TRACKS, (double) scores.count().truthIds());
        figures.put(Measure.FRAMES, (double) scores.count().frames());
        return new Figures(figures).with(steadiness(found.overall(), frameMs));
    }

    private static Figures steadiness(KeypointFigures keypoints, double frameMs) {
        MotionScores raw = keypoints.raw();
        MotionScores published = keypoints.published();
        double rawJitter = raw.jitter().atRest().pxPerFrame2();
        double jitter = published.jitter().atRest().pxPerFrame2();
        return Figures.NONE
                .with(Measure.RAW_JITTER, rawJitter)
                .with(Measure.JITTER, jitter)
                .with(Measure.JITTER_CUT, 1 - jitter / rawJitter)
                .with(Measure.ACCELERATION_ERROR, published.jitter().error().pxPerFrame2())
                .with(Measure.LAG_MS, published.lag().ms())
                .with(Measure.LAG_FRAMES, (published.lag().ms() - raw.lag().ms()) / frameMs);
    }
}
