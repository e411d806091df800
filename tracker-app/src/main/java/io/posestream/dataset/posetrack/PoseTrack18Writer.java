package io.posestream.dataset.posetrack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes predictions of one video in the layout of PoseTrack18, which PoseTrack21 shares and poseval reads. People go
 * to the file as they come, pictures at the end. One owner, one thread; the file is complete after {@link #close()}.
 */
public final class PoseTrack18Writer implements AutoCloseable {
    private final VideoName video;
    private final JsonGenerator json;
    private final List<Labelled> frames = new ArrayList<>();

    private record Labelled(long frame, boolean people) {}

    /** @param videoName that of the truth, e.g. {@code 000342_mpii_test}, when there is one */
    public PoseTrack18Writer(Path file, String videoName) throws IOException {
        video = VideoName.of(videoName);
        json = new JsonFactory().createGenerator(Files.newBufferedWriter(file));
        json.writeStartObject();
        writeCategories();
        json.writeArrayFieldStart("annotations");
    }

    /** @param frame from 0, in order, each once; those without people belong into the file too */
    public void write(long frame, List<PosedPerson> people) throws IOException {
        frames.add(new Labelled(frame, !people.isEmpty()));
        int ordinal = 0;
        for (PosedPerson person : people) {
            json.writeRaw('\n');
            writePerson(video.imageId(frame), ordinal, person);
            ordinal++;
        }
    }

    private void writePerson(long imageId, int ordinal, PosedPerson person) throws IOException {
        double[] keypoints = new double[3 * BodyJoint.SLOTS];
        double[] scores = new double[BodyJoint.SLOTS];
        for (BodyJoint joint : BodyJoint.values()) {
            person.joint(joint).ifPresent(point -> {
                keypoints[3 * joint.slot()] = point.x();
                keypoints[3 * joint.slot() + 1] = point.y();
                keypoints[3 * joint.slot() + 2] = 1;
                scores[joint.slot()] = point.score().orElse(0);
            });
        }
        json.writeStartObject();
        json.writeNumberField("image_id", imageId);
        json.writeNumberField("id", imageId * 100 + ordinal);
        json.writeNumberField("category_id", 1);
        json.writeNumberField("track_id", person.trackId());
        json.writeFieldName("keypoints");
        json.writeArray(keypoints, 0, keypoints.length);
        json.writeFieldName("scores");
        json.writeArray(scores, 0, scores.length);
        json.writeEndObject();
    }

    private void writeCategories() throws IOException {
        String[] names = new String[BodyJoint.SLOTS];
        names[3] = "left_ear";
        names[4] = "right_ear";
        for (BodyJoint joint : BodyJoint.values()) {
            names[joint.slot()] = joint.fileName();
        }
        json.writeArrayFieldStart("categories");
        json.writeStartObject();
        json.writeStringField("supercategory", "person");
        json.writeNumberField("id", 1);
        json.writeStringField("name", "person");
        json.writeFieldName("keypoints");
        json.writeArray(names, 0, names.length);
        json.writeEndObject();
        json.writeEndArray();
    }

    private void writeImages() throws IOException {
        json.writeArrayFieldStart("images");
        for (Labelled frame : frames) {
            json.writeRaw('\n');
            json.writeStartObject();
            json.writeNumberField("id", video.imageId(frame.frame()));
            json.writeNumberField("frame_id", video.imageId(frame.frame()));
            json.writeStringField("vid_id", video.videoId());
            json.writeNumberField("nframes", frames.size());
            json.writeStringField("file_name", video.fileName(frame.frame()));
            json.writeBooleanField("is_labeled", frame.people());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        try (json) {
            json.writeEndArray();
            writeImages();
            json.writeEndObject();
        }
    }
}
