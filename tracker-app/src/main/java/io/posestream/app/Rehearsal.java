package io.posestream.app;

import io.posestream.frame.FrameId;
import io.posestream.frame.SourceFrame;
import io.posestream.image.EncodedPicture;
import io.posestream.image.EncodedSource;
import io.posestream.pipeline.FramePipeline;
import io.posestream.pipeline.FramePipelines;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Sends a short simulated clip through a pipeline before the first real frame comes. A JVM is ten times slower on code
 * that it runs for the first time; without this the first second of every camera would be late.
 */
final class Rehearsal {
    private static final String CLIP = "sim:?scene=plaza&people=3&fps=10&size=960x540&seconds=";

    private Rehearsal() {}

    /**
     * @param pipelines that look at every frame, however late
     * @param streams how many clips at once
     * @param seconds length of the clips; they run as fast as they can
     */
    static void run(FramePipelines pipelines, int streams, int seconds) {
        IntStream.range(0, streams)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> play(pipelines, "rehearsal-" + i, CLIP + seconds),
                        task -> new Thread(task, "rehearsal").start()))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private static void play(FramePipelines pipelines, String streamId, String source) {
        try (EncodedSource clip = new Sources().openEncoded(source);
                FramePipeline pipeline = pipelines.open(streamId)) {
            EncodedPicture next;
            for (long seq = 0; (next = clip.next()) != null; seq++) {
                pipeline.process(frame(new FrameId(streamId, 0, seq), next), next.timeNs());
            }
            pipeline.drain();
        }
    }

    private static SourceFrame frame(FrameId id, EncodedPicture picture) {
        return new SourceFrame(
                id,
                picture.timeNs(),
                picture.codec(),
                picture.keyFrame(),
                picture.width(),
                picture.height(),
                picture.payload());
    }
}
