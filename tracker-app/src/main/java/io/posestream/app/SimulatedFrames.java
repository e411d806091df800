package io.posestream.app;

import io.posestream.frame.TrackedPerson;
import io.posestream.image.EncodedPicture;
import io.posestream.image.Picture;
import io.posestream.image.PictureEncoder;
import io.posestream.image.TimedPicture;
import io.posestream.image.ffmpeg.H264Encoder;
import io.posestream.image.ffmpeg.H264Settings;
import io.posestream.ingest.TruthfulSource;
import io.posestream.pose.Skeleton;
import io.posestream.simulator.SimulatedCamera;
import io.posestream.simulator.SimulatedPicture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A simulated camera as a real one would arrive: H.264, with the truth beside it. Owns camera and encoder. */
final class SimulatedFrames implements TruthfulSource {
    private static final int KEY_FRAME_SECONDS = 1;
    private static final int BITS_PER_SECOND = 4_000_000;

    private final SimulatedCamera camera;
    private final PictureEncoder encoder;
    private List<TrackedPerson> people = List.of();

    SimulatedFrames(SimulatedCamera camera) {
        this.camera = camera;
        int keyFrameInterval = (int) Math.ceil(camera.fps() * KEY_FRAME_SECONDS);
        this.encoder = new H264Encoder(new H264Settings(camera.fps(), keyFrameInterval, BITS_PER_SECOND));
    }

    @Override
    public double fps() {
        return camera.fps();
    }

    @Override
    public long expectedPictures() {
        return camera.expectedPictures();
    }

    /** False: pictures come as fast as they are drawn, and ingest gives them the pace. */
    @Override
    public boolean live() {
        return false;
    }

    @Override
    public @Nullable EncodedPicture next() {
        SimulatedPicture next = camera.nextSimulated();
        if (next == null) {
            return null;
        }
        TimedPicture timed = next.timed();
        try (Picture picture = timed.picture()) {
            people = next.truth();
            return encoder.encode(new TimedPicture(timed.timeNs(), picture), false);
        }
    }

    @Override
    public String skeleton() {
        return Skeleton.COCO_17.name();
    }

    @Override
    public List<TrackedPerson> people() {
        return people;
    }

    @Override
    public void close() {
        encoder.close();
        camera.close();
    }
}
