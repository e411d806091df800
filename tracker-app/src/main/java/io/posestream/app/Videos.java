package io.posestream.app;

import io.posestream.image.VideoWriter;
import io.posestream.image.ffmpeg.H264Settings;
import io.posestream.image.ffmpeg.Mp4Writer;
import java.nio.file.Path;

/** The annotated video of {@code track}. */
public final class Videos {
    private static final double FPS_WHEN_UNKNOWN = 25;
    private static final int KEY_FRAME_SECONDS = 2;
    private static final int BITS_PER_SECOND = 6_000_000;

    private Videos() {}

    /** @param fps of the source; 0 = unknown. Times are kept as they are; this only shares out the bits */
    public static VideoWriter annotated(Path folder, double fps) {
        double rate = fps > 0 ? fps : FPS_WHEN_UNKNOWN;
        return new Mp4Writer(
                folder.resolve(TrackOutputs.VIDEO),
                new H264Settings(rate, (int) Math.ceil(rate * KEY_FRAME_SECONDS), BITS_PER_SECOND));
    }
}
