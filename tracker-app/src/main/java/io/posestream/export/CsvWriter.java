package io.posestream.export;

import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Skeleton;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * CSV for spreadsheets and data frames (RFC 4180), a row a person that is not lost, and a first row of names:
 *
 * <pre>
 * stream_id,epoch,frame_seq,capture_time_ns,revision,track_id,state,score,box_x,box_y,box_width,box_height,
 * nose_x,nose_y,nose_score,nose_predicted,left_eye_x,..
 * </pre>
 *
 * Coordinates are source pixels. The four fields of a keypoint without a position are empty; {@code predicted} is 1
 * when the tracker put it there without seeing it. Streams may be mixed.
 */
public final class CsvWriter implements PoseWriter {
    private static final List<String> PERSON = List.of(
            "stream_id",
            "epoch",
            "frame_seq",
            "capture_time_ns",
            "revision",
            "track_id",
            "state",
            "score",
            "box_x",
            "box_y",
            "box_width",
            "box_height");

    private static final List<String> KEYPOINT = List.of("_x", "_y", "_score", "_predicted");

    private final Path file;
    private final Skeleton skeleton;
    private final BufferedWriter out;

    public CsvWriter(Path file, Skeleton skeleton) {
        this.file = file;
        this.skeleton = skeleton;
        try {
            out = Files.newBufferedWriter(file);
            List<String> names = new ArrayList<>(PERSON);
            skeleton.keypoints().forEach(name -> KEYPOINT.forEach(part -> names.add(name + part)));
            row(names);
        } catch (IOException e) {
            throw ExportException.cannotWrite(file, e);
        }
    }

    @Override
    public void write(PoseFrame frame) {
        KnownSkeleton.check("CSV", frame, skeleton);
        try {
            for (TrackedPerson person : frame.people()) {
                if (person.state() != TrackState.LOST) {
                    row(fields(frame, person));
                }
            }
        } catch (IOException e) {
            throw ExportException.cannotWrite(file, e);
        }
    }

    private static List<String> fields(PoseFrame frame, TrackedPerson person) {
        List<String> fields = new ArrayList<>(List.of(
                quoted(frame.id().streamId()),
                Long.toString(frame.id().epoch()),
                Long.toString(frame.id().frameSeq()),
                Long.toString(frame.captureTimeNs()),
                Integer.toString(frame.revision()),
                Long.toString(person.trackId()),
                person.state().name(),
                Float.toString(person.score()),
                Float.toString(person.box().x()),
                Float.toString(person.box().y()),
                Float.toString(person.box().width()),
                Float.toString(person.box().height())));
        for (Keypoint keypoint : person.pose().keypoints()) {
            if (keypoint.missing()) {
                fields.addAll(List.of("", "", "", ""));
            } else {
                fields.add(Float.toString(keypoint.x()));
                fields.add(Float.toString(keypoint.y()));
                fields.add(Float.toString(keypoint.score()));
                fields.add(keypoint.imputed() ? "1" : "0");
            }
        }
        return fields;
    }

    /** A stream id is the only field that may hold a comma or a quote. */
    private static String quoted(String text) {
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private void row(List<String> fields) throws IOException {
        out.write(String.join(",", fields));
        out.write("\r\n");
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw ExportException.cannotWrite(file, e);
        }
    }
}
