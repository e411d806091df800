package io.posestream.tracking;

import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.PlaneMotion;
import io.posestream.pose.Skeleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tells a tracker a story and remembers what it said. Times in milliseconds. */
final class Scene {
    /** The stories tell times of their own, whatever the defaults: believed after 150 ms, lost after 1500 ms. */
    private static final TrackingConfig STORY = new TrackingConfig(0.40, 0.20, 0.20, 150, 1500, 0.85, 0.20);

    private final PoseTracker tracker;
    private final List<TrackChange> told = new ArrayList<>();
    private TrackUpdate now = new TrackUpdate(List.of(), List.of());

    Scene() {
        this(STORY);
    }

    Scene(TrackingConfig config) {
        tracker = new SimilarityTracker(Skeleton.COCO_17, config);
    }

    /** @param reIdMs how long who was lost is remembered */
    static Scene remembering(long reIdMs) {
        return new Scene(
                new SimilarityTracker(Skeleton.COCO_17, STORY, new OksIouSimilarity(Skeleton.COCO_17), reIdMs));
    }

    private Scene(PoseTracker tracker) {
        this.tracker = tracker;
    }

    Scene at(long timeMs, Observation... seen) {
        return at(timeMs, Arrays.asList(seen));
    }

    Scene at(long timeMs, List<Observation> seen) {
        now = tracker.update(timeMs * 1_000_000, seen);
        told.addAll(now.changes());
        return this;
    }

    Scene cameraMoved(PlaneMotion motion) {
        tracker.cameraMoved(motion);
        return this;
    }

    List<PredictedBox> predict(long timeMs) {
        return tracker.predict(timeMs * 1_000_000);
    }

    List<TrackedPerson> people() {
        return now.people();
    }

    List<Long> ids() {
        return people().stream().map(TrackedPerson::trackId).toList();
    }

    List<Long> ids(TrackState state) {
        return people().stream()
                .filter(person -> person.state() == state)
                .map(TrackedPerson::trackId)
                .toList();
    }

    TrackedPerson person(long id) {
        return people().stream()
                .filter(person -> person.trackId() == id)
                .findFirst()
                .orElseThrow();
    }

    /** The id of whoever stands there. */
    long idAt(Figure figure) {
        return people().stream()
                .filter(person -> person.state() == TrackState.CONFIRMED)
                .filter(person -> person.box().iou(figure.box()) > 0.6)
                .mapToLong(TrackedPerson::trackId)
                .findFirst()
                .orElse(0);
    }

    List<String> told() {
        return told.stream()
                .map(change -> change.kind() + " " + change.trackId())
                .toList();
    }

    List<TrackChange> changes() {
        return now.changes();
    }
}
