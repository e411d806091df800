package io.posestream.app;

import io.posestream.app.BenchReport.PipelineRow;
import io.posestream.frame.FrameId;
import io.posestream.frame.SourceFrame;
import io.posestream.image.EncodedPicture;
import io.posestream.image.EncodedSource;
import io.posestream.image.Picture;
import io.posestream.image.PictureSource;
import io.posestream.image.TimedPicture;
import io.posestream.pipeline.Accepted;
import io.posestream.pipeline.FramePipeline;
import io.posestream.pipeline.FrameResult;
import io.posestream.pipeline.PictureTracker;
import io.posestream.pipeline.StreamPipelines;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Sends one drawn clip through the whole pipeline over and over, several cameras at once, each as fast as it goes:
 * decode, detect, estimate, track, refine, smooth. The clip is drawn before.
 */
final class PipelineBench implements AutoCloseable {
    private static final int FPS = 10;
    private static final int CLIP_S = 4;
    private static final double WARM_UP_SHARE = 0.25;

    private final StreamPipelines pipelines;
    private final BenchPlan plan;
    private final List<EncodedPicture> video = new ArrayList<>();
    private final List<TimedPicture> pictures = new ArrayList<>();

    /** @param pipelines that look at every frame; stay with the caller */
    PipelineBench(StreamPipelines pipelines, BenchPlan plan) {
        this.pipelines = pipelines;
        this.plan = plan;
        String clip = "sim:?scene=plaza&people=" + plan.people() + "&fps=" + FPS + "&size=960x540&seconds=" + CLIP_S;
        if (plan.video()) {
            draw(new Sources().openEncoded(clip));
        } else {
            draw(new Sources().openPictures(clip));
        }
    }

    private void draw(EncodedSource clip) {
        try (clip) {
            for (EncodedPicture next = clip.next(); next != null; next = clip.next()) {
                video.add(next);
            }
        }
    }

    private void draw(PictureSource clip) {
        try (clip) {
            for (TimedPicture next = clip.next(); next != null; next = clip.next()) {
                pictures.add(next);
            }
        }
    }

    /** What one camera came to. */
    private static final class Camera {
        final RunTimes times = new RunTimes();
        long poses;
    }

    PipelineRow run(int streams) {
        long begunNs = System.nanoTime();
        long countFromNs = begunNs + Math.round(plan.ns() * WARM_UP_SHARE);
        long endNs = countFromNs + plan.ns();
        List<Camera> cameras = IntStream.range(0, streams)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> play("bench-" + i, countFromNs, endNs),
                        task -> new Thread(task, "bench-camera").start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        RunTimes all = new RunTimes();
        cameras.forEach(camera -> all.addAll(camera.times));
        double seconds = (System.nanoTime() - countFromNs) / 1e9;
        long poses = cameras.stream().mapToLong(camera -> camera.poses).sum();
        return new PipelineRow(
                streams, plan.people(), all.count() / seconds, poses / seconds, all.ms(0.5), all.ms(0.99));
    }

    private Camera play(String streamId, long countFromNs, long endNs) {
        return plan.video() ? playVideo(streamId, countFromNs, endNs) : playPictures(streamId, countFromNs, endNs);
    }

    private Camera playVideo(String streamId, long countFromNs, long endNs) {
        Camera camera = new Camera();
        try (FramePipeline pipeline = pipelines.open(streamId)) {
            for (long seq = 0; System.nanoTime() < endNs || camera.times.count() == 0; seq++) {
                EncodedPicture next = video.get((int) (seq % video.size()));
                SourceFrame frame = new SourceFrame(
                        new FrameId(streamId, 0, seq),
                        timeNs(seq),
                        next.codec(),
                        next.keyFrame(),
                        next.width(),
                        next.height(),
                        next.payload());
                long begunNs = System.nanoTime();
                count(camera, pipeline.process(frame, timeNs(seq)), begunNs, countFromNs);
            }
            pipeline.drain();
        }
        return camera;
    }

    /** There and back, so that people never jump. */
    private Camera playPictures(String streamId, long countFromNs, long endNs) {
        Camera camera = new Camera();
        int around = 2 * pictures.size() - 2;
        try (PictureTracker tracker = pipelines.pictureTracker(streamId)) {
            for (long seq = 0; System.nanoTime() < endNs || camera.times.count() == 0; seq++) {
                int place = (int) (seq % around);
                Picture picture = pictures.get(place < pictures.size() ? place : around - place).picture();
                Accepted accepted = new Accepted(
                        new FrameId(streamId, 0, seq), timeNs(seq), timeNs(seq), picture.width(), picture.height());
                long begunNs = System.nanoTime();
                count(camera, List.of(tracker.look(accepted, picture, false)), begunNs, countFromNs);
            }
        }
        return camera;
    }

    private static long timeNs(long seq) {
        return seq * 1_000_000_000L / FPS;
    }

    private static void count(Camera camera, List<? extends FrameResult> results, long begunNs, long countFromNs) {
        if (begunNs < countFromNs) {
            return;
        }
        camera.times.add(System.nanoTime() - begunNs);
        for (FrameResult result : results) {
            if (result instanceof FrameResult.Posed posed) {
                camera.poses += posed.poses().people().size();
            }
        }
    }

    @Override
    public void close() {
        pictures.forEach(shown -> shown.picture().close());
    }
}
