package io.posestream.app;

import io.posestream.frame.FrameId;
import io.posestream.frame.SourceFrame;
import io.posestream.image.EncodedPicture;
import io.posestream.image.EncodedSource;
import io.posestream.pipeline.FramePipeline;
import io.posestream.pipeline.FramePipelines;

/**
 * Sends a short simulated clip through a pipeline before the first real frame comes. A JVM is ten times slower on code
 * that it runs for the first time; without this the first second of every camera would be late.
 */
final class Rehearsal {
    private static final String CLIP = "sim:?scene=mix&people=3&fps=10&size=640x360&seconds=3";

    private Rehearsal() {}

    /** @param pipelines that look at every frame, however late */
    static void run(FramePipelines pipelines) {
        try (EncodedSource clip = new Sources().openEncoded(CLIP);
                FramePipeline pipeline = pipelines.open("rehearsal")) {
            EncodedPicture next;
            for (long seq = 0; (next = clip.next()) != null; seq++) {
                pipeline.process(frame(seq, next), next.timeNs());
            }
            pipeline.drain();
        }
    }

    private static SourceFrame frame(long seq, EncodedPicture picture) {
        return new SourceFrame(
                new FrameId("rehearsal", 0, seq),
                picture.timeNs(),
                picture.codec(),
                picture.keyFrame(),
                picture.width(),
                picture.height(),
                picture.payload());
    }
}
