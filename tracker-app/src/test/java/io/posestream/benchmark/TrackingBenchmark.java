package io.posestream.benchmark;

import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import io.posestream.smoothing.KalmanConfig;
import io.posestream.smoothing.KalmanSmoother;
import io.posestream.smoothing.NoSmoothing;
import io.posestream.smoothing.OneEuroConfig;
import io.posestream.smoothing.OneEuroSmoother;
import io.posestream.smoothing.PoseSmoother;
import io.posestream.tracking.PoseTracker;
import io.posestream.tracking.SimilarityTracker;
import io.posestream.tracking.TrackUpdate;
import io.posestream.tracking.TrackingConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What one frame with ten people costs after the models: who is who, and steady. Time and bytes allocated per frame.
 * Run by hand, with nothing else on the machine; the command is in {@code docs/benchmarks.md}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TrackingBenchmark {
    private static final int PEOPLE = 10;

    /** Added to tracking; {@code kalman-2} looks two frames ahead and so tells each pose twice. */
    @Param({"none", "one-euro", "kalman", "kalman-2"})
    public String smoothing = "kalman";

    private final CrossingPeople people = new CrossingPeople(PEOPLE);
    private PoseTracker tracker = new SimilarityTracker(Skeleton.COCO_17, TrackingConfig.DEFAULT);
    private PoseSmoother smoother = new NoSmoothing();
    private int lookAheadFrames;
    private long frame;

    @Setup
    public void open() {
        tracker = new SimilarityTracker(Skeleton.COCO_17, TrackingConfig.DEFAULT);
        lookAheadFrames = smoothing.equals("kalman-2") ? 2 : 0;
        smoother = switch (smoothing) {
            case "none" -> new NoSmoothing();
            case "one-euro" -> new OneEuroSmoother(OneEuroConfig.DEFAULT);
            default -> new KalmanSmoother(Skeleton.COCO_17, KalmanConfig.DEFAULT, lookAheadFrames);
        };
    }

    @Benchmark
    public List<Pose> frame() {
        long timeNs = frame * CrossingPeople.FRAME_NS;
        TrackUpdate update = tracker.update(timeNs, people.frame(frame));
        frame++;
        List<Pose> steady = new ArrayList<>(update.people().size());
        for (TrackedPerson person : update.people()) {
            if (person.state() != TrackState.LOST) {
                Pose pose = smoother.smooth(person.trackId(), timeNs, person.box(), person.pose());
                steady.add(refined(person.trackId(), timeNs, pose));
            }
        }
        update.changes().forEach(change -> forget(change.kind().name(), change.trackId()));
        return steady;
    }

    private Pose refined(long trackId, long timeNs, Pose pose) {
        return lookAheadFrames == 0
                ? pose
                : smoother.refine(trackId, timeNs - lookAheadFrames * CrossingPeople.FRAME_NS, pose);
    }

    private void forget(String kind, long trackId) {
        if (!kind.equals("STARTED")) {
            smoother.forget(trackId);
        }
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(TrackingBenchmark.class.getName() + ".frame")
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }
}
