package io.posestream.capacity;

import com.sun.management.OperatingSystemMXBean;
import io.posestream.app.Perception;
import io.posestream.app.StageTimes;
import io.posestream.frame.EpochTime;
import io.posestream.frame.FrameId;
import io.posestream.frame.SourceFrame;
import io.posestream.image.EncodedPicture;
import io.posestream.pipeline.FramePipeline;
import io.posestream.pipeline.FramePipelines;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Plays footage to real pipelines, one thread a stream as in delivery, at the pace of cameras: a frame is due whether
 * or not the one before is done, so overload shows as latency and dropped frames, as it would.
 */
final class LoadRun {
    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final long LEAD_NS = TimeUnit.MILLISECONDS.toNanos(100);

    private final FramePipelines pipelines;
    private final StageTimes stages;
    private final double budgetMs;

    /** @param stages observes the perception */
    LoadRun(Perception perception, StageTimes stages, double budgetMs) {
        this.pipelines = perception.livePipelines();
        this.stages = stages;
        this.budgetMs = budgetMs;
    }

    LoadFigures run(Load load, Footage footage, double seconds) {
        LoadTally tally = new LoadTally();
        stages.reset();
        long cpuNs = MACHINE.getProcessCpuTime();
        long startNs = EpochTime.nowNs() + LEAD_NS;
        long intervalNs = Math.round(TimeUnit.SECONDS.toNanos(1) / load.fps());
        long frames = Math.max(1, Math.round(seconds * load.fps()));
        IntStream.range(0, load.streams())
                .mapToObj(i -> CompletableFuture.runAsync(
                        // Cameras are not in step with each other.
                        () -> play(
                                "bench-" + i,
                                startNs + i * intervalNs / load.streams(),
                                intervalNs,
                                frames,
                                footage,
                                tally),
                        task -> new Thread(task, "bench-" + i).start()))
                .toList()
                .forEach(CompletableFuture::join);
        return tally.figures(load, budgetMs, MACHINE.getProcessCpuTime() - cpuNs, stages);
    }

    private void play(String streamId, long startNs, long intervalNs, long frames, Footage footage, LoadTally tally) {
        try (FramePipeline pipeline = pipelines.open(streamId)) {
            for (long seq = 0; seq < frames; seq++) {
                long dueNs = startNs + seq * intervalNs;
                awaitTime(dueNs);
                EncodedPicture picture = footage.at(seq);
                SourceFrame frame = new SourceFrame(
                        new FrameId(streamId, 0, seq),
                        dueNs,
                        picture.codec(),
                        picture.keyFrame(),
                        picture.width(),
                        picture.height(),
                        picture.payload());
                pipeline.process(frame, EpochTime.nowNs()).forEach(tally::add);
            }
            pipeline.drain().forEach(tally::add);
        }
    }

    private static void awaitTime(long timeNs) {
        long leftNs;
        while ((leftNs = timeNs - EpochTime.nowNs()) > 0) {
            LockSupport.parkNanos(leftNs);
        }
    }
}
