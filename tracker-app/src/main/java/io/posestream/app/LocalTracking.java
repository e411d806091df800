package io.posestream.app;

import io.posestream.frame.FrameId;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.image.Picture;
import io.posestream.image.PictureSource;
import io.posestream.image.TimedPicture;
import io.posestream.image.VideoWriter;
import io.posestream.pipeline.Accepted;
import io.posestream.pipeline.FrameResult;
import io.posestream.pipeline.PictureTracker;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Tracks the people of one source into files, without Kafka, with the stages of the stream. With a look-ahead the files
 * hold the refined poses.
 */
public final class LocalTracking {
    private final String streamId;
    private final Perception perception;
    private final PictureTracker tracker;
    private final StageTimes stageTimes;

    private final Set<Long> tracks = new HashSet<>();
    private long frames;
    private long peopleSeen;

    /**
     * @param perception stays with the caller
     * @param stageTimes the observer that it reports to
     */
    public LocalTracking(String streamId, Perception perception, StageTimes stageTimes) {
        this.streamId = streamId;
        this.perception = perception;
        this.tracker = perception.unhurriedPipelines().pictureTracker(streamId);
        this.stageTimes = stageTimes;
    }

    /**
     * Tracks the source; once.
     *
     * @param source read to its end; stays with the caller
     * @param folder exists
     * @param formats how poses are written
     * @param video empty = no annotated video; else owned and closed here
     * @param progress told the number of pictures done
     */
    public TrackSummary run(
            PictureSource source,
            Path folder,
            Set<PoseFormat> formats,
            Optional<VideoWriter> video,
            LongConsumer progress) {
        long startedNs = System.nanoTime();
        try (tracker;
                TrackOutputs outputs = new TrackOutputs(
                        folder, formats, streamId, perception.skeleton(), video, source.expectedPictures());
                TruthOutput truth = new TruthOutput(source, folder);
                FinalPoses finals = new FinalPoses(tracker.refinementWindow(), outputs::write)) {
            TimedPicture timed;
            while ((timed = source.next()) != null) {
                finals.own(timed);
                FrameResult.Posed posed = look(timed);
                truth.write(posed.poses().id(), timed.timeNs(), timed.picture());
                finals.told(posed);
                count(posed.poses());
                progress.accept(frames);
            }
            finals.settle();
        }
        return summary((System.nanoTime() - startedNs) / 1e9);
    }

    private FrameResult.Posed look(TimedPicture timed) {
        Picture picture = timed.picture();
        Accepted accepted = new Accepted(
                new FrameId(streamId, 0, frames), timed.timeNs(), timed.timeNs(), picture.width(), picture.height());
        return tracker.look(accepted, picture, false);
    }

    private void count(PoseFrame poses) {
        frames++;
        for (TrackedPerson person : poses.people()) {
            if (person.state() == TrackState.CONFIRMED) {
                peopleSeen++;
                tracks.add(person.trackId());
            }
        }
    }

    private TrackSummary summary(double seconds) {
        return new TrackSummary(
                frames,
                rounded(seconds),
                rounded(frames / seconds),
                tracks.size(),
                rounded(peopleSeen / (double) Math.max(1, frames)),
                stageTimes.msPerFrame(frames));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
