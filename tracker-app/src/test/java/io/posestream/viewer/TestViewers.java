package io.posestream.viewer;

import io.posestream.http.HttpAccess;
import io.posestream.image.DecodeLimits;
import io.posestream.image.PicturePool;
import io.posestream.image.ffmpeg.FfmpegStreamDecoders;
import io.posestream.image.ffmpeg.JpegEncoder;
import io.posestream.pose.Skeleton;
import java.util.List;

/** Viewers as the application opens them, with the real decoder. */
final class TestViewers {
    private TestViewers() {}

    static PoseViewer open(int port, boolean pictures) {
        return open(port, pictures, 16);
    }

    static PoseViewer open(int port, boolean pictures, int maxViewers) {
        return open(HttpAccess.local(port), pictures ? Pixels.LOCAL : Pixels.NONE, maxViewers);
    }

    static PoseViewer open(HttpAccess access, Pixels pixels, int maxViewers) {
        return new PoseViewer(
                new ViewerSettings(
                        access, "posestream.poses.v1", "localhost:9092", pixels, maxViewers, List.of(Skeleton.COCO_17)),
                new FfmpegStreamDecoders(new PicturePool(8), DecodeLimits.DEFAULT),
                () -> new JpegEncoder(80));
    }
}
