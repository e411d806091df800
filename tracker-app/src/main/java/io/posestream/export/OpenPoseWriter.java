package io.posestream.export;

import io.posestream.dataset.openpose.OpenPoseFile;
import io.posestream.dataset.openpose.OpenPoseLayout;
import io.posestream.dataset.openpose.OpenPosePerson;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A folder of OpenPose JSON, one file a picture, with people the tracker believes in; {@code person_id} is the track
 * id. Files are complete as soon as they are written.
 */
public final class OpenPoseWriter implements PoseWriter {
    private static final Set<TrackState> STATES = Set.of(TrackState.CONFIRMED, TrackState.COASTING);

    private final Path folder;
    private final String clip;
    private final OpenPoseLayout layout;
    private final SingleStream stream = new SingleStream("OpenPose");

    /**
     * @param folder made if absent
     * @param clip how the names of the files begin
     */
    public OpenPoseWriter(Path folder, String clip, OpenPoseLayout layout) {
        this.folder = folder;
        this.clip = clip;
        this.layout = layout;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw ExportException.cannotWrite(folder, e);
        }
    }

    @Override
    public void write(PoseFrame frame) {
        stream.accept(frame.id());
        CocoOnly.check("OpenPose", frame);
        Path file = folder.resolve(OpenPoseFile.name(clip, frame.id().frameSeq()));
        List<OpenPosePerson> people = frame.people().stream()
                .filter(person -> STATES.contains(person.state()))
                .map(OpenPoseWriter::person)
                .toList();
        try {
            OpenPoseFile.write(file, layout, people);
        } catch (IOException e) {
            throw ExportException.cannotWrite(file, e);
        }
    }

    private static OpenPosePerson person(TrackedPerson person) {
        return new OpenPosePerson(OptionalLong.of(person.trackId()), person.pose());
    }

    /** Nothing is left open. */
    @Override
    public void close() {}
}
