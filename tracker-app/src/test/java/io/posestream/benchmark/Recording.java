package io.posestream.benchmark;

import io.posestream.frame.FrameId;
import io.posestream.frame.ModelInfo;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.observe.Stage;
import io.posestream.observe.StageObserver;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What stages told, to be told again to others. */
final class Recording implements StageObserver {
    private final List<Consumer<StageObserver>> told = Collections.synchronizedList(new ArrayList<>());
    private final PoseFrame poses = threePeople();

    @Override
    public void began(Stage stage) {
        told.add(observer -> observer.began(stage));
    }

    @Override
    public void completed(Stage stage, long durationNs) {
        told.add(observer -> observer.completed(stage, durationNs));
    }

    @Override
    public void waited(Stage stage, long durationNs) {
        told.add(observer -> observer.waited(stage, durationNs));
    }

    @Override
    public void batched(String model, int items, int capacity, long oldestWaitNs, int stillWaiting) {
        told.add(observer -> observer.batched(model, items, capacity, oldestWaitNs, stillWaiting));
    }

    int calls() {
        return told.size();
    }

    PoseFrame poses() {
        return poses;
    }

    /** So many of them, from the first. */
    void tell(StageObserver observer, int calls) {
        for (int i = 0; i < calls; i++) {
            told.get(i % told.size()).accept(observer);
        }
    }

    private static PoseFrame threePeople() {
        List<TrackedPerson> people = IntStream.range(0, 3)
                .mapToObj(id -> {
                    Pose pose = new Pose(IntStream.range(0, 17)
                            .mapToObj(i -> Keypoint.seen(100 + 200 * id, 100 + 10 * i, 0.9f))
                            .toList());
                    return new TrackedPerson(
                            id, TrackState.CONFIRMED, 0.9f, new Box(80 + 200 * id, 100, 40, 200), pose, pose);
                })
                .toList();
        return new PoseFrame(
                new FrameId("camera", 1, 0),
                0,
                0,
                0,
                960,
                540,
                "body-pose/coco-17",
                new ModelInfo("m", "e", "p"),
                0,
                Outcome.TRACKED,
                "",
                false,
                people);
    }
}
