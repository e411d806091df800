package io.posestream.capacity;

import io.posestream.app.Latencies;
import io.posestream.app.StageTimes;
import io.posestream.frame.EpochTime;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.pipeline.FrameResult;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Adds up what the frames of one run became. Thread-safe. */
final class LoadTally {
    private static final double MOST_DROPPED = 0.01;

    private final Latencies latencies = new Latencies();
    private final LongAdder frames = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder people = new LongAdder();

    void add(FrameResult result) {
        if (!(result instanceof FrameResult.Posed posed)) {
            return;
        }
        PoseFrame poses = posed.poses();
        frames.increment();
        if (poses.outcome() == Outcome.DROPPED_LATE) {
            dropped.increment();
        } else {
            latencies.add(EpochTime.nowNs() - poses.captureTimeNs());
            people.add(poses.people().size());
        }
    }

    LoadFigures figures(Load load, double budgetMs, long cpuNs, StageTimes stages) {
        long came = frames.sum();
        long looked = Math.max(1, came - dropped.sum());
        double droppedShare = (double) dropped.sum() / Math.max(1, came);
        boolean sustained = droppedShare <= MOST_DROPPED && latencies.ms(95) <= budgetMs;
        return new LoadFigures(
                load,
                sustained,
                came,
                rounded(droppedShare, 4),
                rounded((double) people.sum() / looked, 2),
                latencies.percentilesMs(),
                rounded(cpuNs / (double) TimeUnit.MILLISECONDS.toNanos(1) / looked, 2),
                stages.msPerFrame(looked));
    }

    private static double rounded(double value, int digits) {
        double scale = Math.pow(10, digits);
        return Math.round(value * scale) / scale;
    }
}
