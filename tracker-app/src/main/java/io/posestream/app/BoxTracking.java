package io.posestream.app;

import io.posestream.dataset.mot.MotBox;
import io.posestream.dataset.mot.MotRow;
import io.posestream.dataset.mot.MotSequence;
import io.posestream.dataset.mot.MotTracksWriter;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import io.posestream.tracking.Observation;
import io.posestream.tracking.PoseTracker;
import io.posestream.tracking.SimilarityTracker;
import io.posestream.tracking.TrackingConfig;
import java.nio.file.Path;
import java.util.List;

/**
 * Tracks detections that somebody else made, with the tracker of the product: who is tracked in a frame is decided by
 * that frame and those before it, and written at once, as it would be on a live stream. Nobody is written who is not
 * seen in the frame.
 */
public final class BoxTracking {

    private static final double NS_PER_SECOND = 1e9;

    /** What the challenge writes where nothing is known. */
    private static final double UNKNOWN = -1;

    private final double framesPerSecond;
    private final TrackingConfig config;

    /**
     * @param framesPerSecond of the sequence: tracking goes by time
     * @param sure a detection of this score, 0..1, may be someone new
     * @param unsure one of this score, at most {@code sure}, may only go on with someone known
     */
    public BoxTracking(double framesPerSecond, double sure, double unsure) {
        this.framesPerSecond = framesPerSecond;
        this.config = TrackingConfig.BOXES.withScores(sure, unsure);
    }

    /** @param tracks written anew; frames without anybody leave no line */
    public BoxTrackingSummary run(MotSequence detections, Path tracks) {
        PoseTracker tracker = SimilarityTracker.ofBoxes(config);
        BoxTrackingSummary.Count count = new BoxTrackingSummary.Count();
        try (MotTracksWriter out = new MotTracksWriter(tracks)) {
            for (int frame = 1; frame <= detections.lastFrame(); frame++) {
                List<Observation> seen = detections.frame(frame).stream()
                        .map(BoxTracking::observation)
                        .toList();
                long startedNs = System.nanoTime();
                List<TrackedPerson> people = tracker.update(timeNs(frame), seen).people();
                count.frame(System.nanoTime() - startedNs, seen.size());
                for (TrackedPerson person : people) {
                    if (person.state() == TrackState.CONFIRMED) {
                        out.write(frame, person.trackId(), motBox(person.box()), person.score());
                        count.person(person.trackId());
                    }
                }
            }
        }
        return count.summary();
    }

    private long timeNs(int frame) {
        return Math.round((frame - 1) * NS_PER_SECOND / framesPerSecond);
    }

    /** A detection without a score was good enough for whoever made the file. */
    private static Observation observation(MotRow row) {
        MotBox box = row.box();
        double score = row.confidence() == UNKNOWN ? 1 : row.confidence();
        return Observation.ofBox(
                new Box((float) box.left(), (float) box.top(), (float) box.width(), (float) box.height()),
                (float) score);
    }

    private static MotBox motBox(Box box) {
        return new MotBox(box.x(), box.y(), box.width(), box.height());
    }
}
