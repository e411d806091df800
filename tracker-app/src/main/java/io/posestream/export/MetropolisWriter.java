package io.posestream.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Skeleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * JSON Lines in the layout of NVIDIA Metropolis' {@code nv.Frame}, a frame a line, as protobuf's JSON mapping writes
 * {@code proto/src/main/protobuf/nv/frame.proto}:
 *
 * <pre>
 * {"version":"4.0","id":"7","timestamp":"2026-05-04T10:00:00.280Z","sensorId":"gate",
 *  "objects":[{"id":"5/3","bbox":{"leftX":..,"topY":..,"rightX":..,"bottomY":..},"type":"Person","confidence":0.9,
 *              "info":{"state":"CONFIRMED"},
 *              "pose":{"type":"pose2D","keypoints":[{"name":"left-eye","coordinates":[x,y,0,score]},..]}}],
 *  "info":{"epoch":"5","revision":"0","outcome":"TRACKED","width":"640","height":"360"}}
 * </pre>
 *
 * Coordinates are source pixels. A keypoint without a position is left out, as are people who are lost.
 */
public final class MetropolisWriter implements PoseWriter {
    private final Path file;
    private final Skeleton skeleton;
    private final JsonGenerator json;

    public MetropolisWriter(Path file, Skeleton skeleton) {
        this.file = file;
        this.skeleton = skeleton;
        try {
            json = new JsonFactory().createGenerator(Files.newBufferedWriter(file));
            json.setPrettyPrinter(new MinimalPrettyPrinter(""));
        } catch (IOException e) {
            throw ExportException.cannotWrite(file, e);
        }
    }

    @Override
    public void write(PoseFrame frame) {
        KnownSkeleton.check("Metropolis", frame, skeleton);
        try {
            json.writeStartObject();
            json.writeStringField("version", "4.0");
            json.writeStringField("id", Long.toString(frame.id().frameSeq()));
            json.writeStringField("timestamp", timestamp(frame.captureTimeNs()));
            json.writeStringField("sensorId", frame.id().streamId());
            json.writeArrayFieldStart("objects");
            for (TrackedPerson person : frame.people()) {
                if (person.state() != TrackState.LOST) {
                    writePerson(frame.id().epoch(), person);
                }
            }
            json.writeEndArray();
            writeInfo(frame);
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw ExportException.cannotWrite(file, e);
        }
    }

    private static String timestamp(long timeNs) {
        long secondNs = TimeUnit.SECONDS.toNanos(1);
        return Instant.ofEpochSecond(Math.floorDiv(timeNs, secondNs), Math.floorMod(timeNs, secondNs))
                .toString();
    }

    private void writePerson(long epoch, TrackedPerson person) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", epoch + "/" + person.trackId());
        json.writeObjectFieldStart("bbox");
        Box box = person.box();
        json.writeNumberField("leftX", box.x());
        json.writeNumberField("topY", box.y());
        json.writeNumberField("rightX", box.right());
        json.writeNumberField("bottomY", box.bottom());
        json.writeEndObject();
        json.writeStringField("type", "Person");
        json.writeNumberField("confidence", person.score());
        json.writeObjectFieldStart("info");
        json.writeStringField("state", person.state().name());
        json.writeEndObject();
        json.writeObjectFieldStart("pose");
        json.writeStringField("type", "pose2D");
        json.writeArrayFieldStart("keypoints");
        for (int i = 0; i < person.pose().size(); i++) {
            writeKeypoint(skeleton.keypoints().get(i), person.pose().keypoint(i));
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeKeypoint(String name, Keypoint keypoint) throws IOException {
        if (keypoint.missing()) {
            return;
        }
        json.writeStartObject();
        json.writeStringField("name", name.replace('_', '-'));
        json.writeArrayFieldStart("coordinates");
        for (float number : new float[] {keypoint.x(), keypoint.y(), 0, keypoint.score()}) {
            json.writeNumber(number);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeInfo(PoseFrame frame) throws IOException {
        json.writeObjectFieldStart("info");
        json.writeStringField("epoch", Long.toString(frame.id().epoch()));
        json.writeStringField("revision", Integer.toString(frame.revision()));
        json.writeStringField("outcome", frame.outcome().name());
        json.writeStringField("width", Integer.toString(frame.width()));
        json.writeStringField("height", Integer.toString(frame.height()));
        json.writeEndObject();
    }

    @Override
    public void close() {
        try {
            json.close();
        } catch (IOException e) {
            throw ExportException.cannotWrite(file, e);
        }
    }
}
