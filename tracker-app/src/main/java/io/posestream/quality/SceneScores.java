package io.posestream.quality;

import io.posestream.evaluation.AskedPeople;
import io.posestream.evaluation.Expected;
import io.posestream.evaluation.PersonSimilarity;
import io.posestream.evaluation.StreamEvaluation;
import io.posestream.evaluation.StreamIdentity;
import io.posestream.evaluation.StreamMotion;
import io.posestream.evaluation.identity.ClearScores;
import io.posestream.evaluation.identity.IdentityScores;
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

    private static final double NS_PER_MS = 1e6;

    private final PersonSimilarity similarity;
    private final StreamIdentity visible;
    private final StreamIdentity everybody;
    private final StreamEvaluation keypoints;
    private final StreamMotion motion;

    SceneScores(Skeleton skeleton) {
        this.similarity = new PersonSimilarity(skeleton);
        this.visible = new StreamIdentity(similarity);
        this.everybody = new StreamIdentity(similarity);
        this.keypoints = new StreamEvaluation(skeleton, PCK_ALPHA);
        this.motion = new StreamMotion(skeleton);
    }

    void add(List<TrackedPerson> truth, PoseFrame published) {
        everybody.add(AskedPeople.of(Expected.EVERYBODY, similarity, truth, published.people()));
        AskedPeople asked = AskedPeople.of(Expected.VISIBLE, similarity, truth, published.people());
        visible.add(asked);
        keypoints.add(asked);
        motion.add(published.captureTimeNs() / NS_PER_MS, asked);
    }

    /** @param frameMs time from picture to picture */
    Figures figures(double frameMs) {
        IdentityScores scores = visible.scores();
        ClearScores clear = scores.clear();
        Map<Measure, Double> figures = new EnumMap<>(Measure.class);
        figures.put(Measure.HOTA, scores.hota().hota());
        figures.put(Measure.IDF1, scores.id().idf1());
        figures.put(Measure.IDF1_ALL, everybody.scores().id().idf1());
        figures.put(Measure.MOTA, clear.mota());
        figures.put(Measure.ID_SWITCHES, (double) clear.idSwitches());
        figures.put(Measure.FRAGMENTS, (double) clear.fragments());
        figures.put(Measure.RECALL, clear.recall());
        figures.put(Measure.PRECISION, clear.precision());
        figures.put(Measure.PCK, keypoints.scores().pck());
        figures.put(Measure.TRACKS, (double) scores.count().trackIds());
        figures.put(Measure.TRUE_TRACKS, (double) scores.count().truthIds());
        figures.put(Measure.FRAMES, (double) scores.count().frames());
        return new Figures(figures).with(steadiness(frameMs));
    }

    private Figures steadiness(double frameMs) {
        MotionScores raw = motion.raw();
        MotionScores published = motion.published();
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
