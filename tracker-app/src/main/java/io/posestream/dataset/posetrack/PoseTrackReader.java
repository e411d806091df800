package io.posestream.dataset.posetrack;

import io.posestream.dataset.DatasetException;
import io.posestream.dataset.JsonPlace;
import java.nio.file.Path;

/** Reads one sequence of PoseTrack17, PoseTrack18 or PoseTrack21; the file tells which it is. */
public final class PoseTrackReader {
    private PoseTrackReader() {}

    /** @throws DatasetException when the file cannot be read or used; the message names the place */
    public static PoseTrackSequence read(Path file) {
        JsonPlace root = JsonPlace.read(file);
        if (root.has("annolist")) {
            return new PoseTrackSequence(file, AnnolistFormat.frames(root));
        }
        if (root.has("images")) {
            return new PoseTrackSequence(file, CocoStyleFormat.frames(root));
        }
        throw DatasetException.of(
                file,
                "has neither 'annolist' (PoseTrack17) nor 'images' (PoseTrack18, PoseTrack21); is it a PoseTrack file?");
    }
}
