package io.posestream.export;

import io.posestream.dataset.posetrack.CocoJoints;
import io.posestream.dataset.posetrack.PoseTrack18Writer;
import io.posestream.dataset.posetrack.PosedPerson;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * PoseTrack18 results of people the tracker believes in, seen or predicted. Poses must be COCO's; the joints that COCO
 * lacks are derived ({@link CocoJoints}).
 */
public final class PoseTrackWriter implements PoseWriter {
    private static final Set<TrackState> STATES = Set.of(TrackState.CONFIRMED, TrackState.COASTING);

    private final Path file;
    private final SingleStream stream = new SingleStream("PoseTrack");
    private final PoseTrack18Writer writer;

    /** @param videoName that of the truth, e.g. {@code 000342_mpii_test}, when there is one */
    public PoseTrackWriter(Path file, String videoName) {
        this.file = file;
        try {
            writer = new PoseTrack18Writer(file, videoName);
        } catch (IOException e) {
            throw ExportException.cannotWrite(file, e);
        }
    }

    @Override
    public void write(PoseFrame frame) {
        stream.accept(frame.id());
        CocoOnly.check("PoseTrack", frame);
        List<PosedPerson> people = frame.people().stream()
                .filter(person -> STATES.contains(person.state()))
                .map(PoseTrackWriter::posed)
                .toList();
        try {
            writer.write(frame.id().frameSeq(), people);
        } catch (IOException e) {
            throw ExportException.cannotWrite(file, e);
        }
    }

    private static PosedPerson posed(TrackedPerson person) {
        return new PosedPerson(person.trackId(), Optional.empty(), true, CocoJoints.of(person.pose()));
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw ExportException.cannotWrite(file, e);
        }
    }
}
