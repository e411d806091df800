package io.posestream.quality;

import io.posestream.app.Sources;
import io.posestream.frame.FrameId;
import io.posestream.frame.PoseFrame;
import io.posestream.image.Picture;
import io.posestream.image.PictureSource;
import io.posestream.image.TimedPicture;
import io.posestream.pipeline.Accepted;
import io.posestream.pipeline.PictureTracker;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Tracks the pictures of one source with the stages of the stream, however long it takes. One thread. */
final class TrackedPictures implements AutoCloseable {
    private final String name;
    private final PictureTracker tracker;
    private final Runnable stepDone;
    private long frames;

    TrackedPictures(String name, Bench bench) {
        this.name = name;
        this.tracker = bench.perception().unhurriedPipelines().pictureTracker(name);
        this.stepDone = bench.stepDone();
    }

    /** Every picture of a clip, in order. */
    void show(Path clip, Consumer<PoseFrame> receiver) {
        try (PictureSource source = new Sources().openPictures(clip.toString())) {
            TimedPicture timed;
            while ((timed = source.next()) != null) {
                receiver.accept(show(timed));
            }
        }
    }

    /** @param timed closed here */
    PoseFrame show(TimedPicture timed) {
        try (Picture picture = timed.picture()) {
            Accepted accepted = new Accepted(
                    new FrameId(name, 0, frames++), timed.timeNs(), timed.timeNs(), picture.width(), picture.height());
            return tracker.look(accepted, picture, false).poses();
        } finally {
            stepDone.run();
        }
    }

    long frames() {
        return frames;
    }

    @Override
    public void close() {
        tracker.close();
    }
}
