package io.posestream.viewer;

import io.posestream.image.DecodeLimits;
import io.posestream.image.PicturePool;
import io.posestream.image.ffmpeg.FfmpegStreamDecoders;
import io.posestream.image.ffmpeg.JpegEncoder;

/** Viewers as the application opens them, with the real decoder. */
final class TestViewers {
    private TestViewers() {}

    static PoseViewer open(int port, boolean pictures) {
        return open(port, pictures, 16);
    }

    static PoseViewer open(int port, boolean pictures, int maxViewers) {
        ViewerSettings local = ViewerSettings.local(port, "posestream.poses.v1", "localhost:9092");
        ViewerSettings settings = new ViewerSettings(
                local.host(), port, local.topic(), local.broker(), pictures, maxViewers, local.skeletons());
        return new PoseViewer(
                settings,
                new FfmpegStreamDecoders(new PicturePool(8), DecodeLimits.DEFAULT),
                () -> new JpegEncoder(80));
    }
}
