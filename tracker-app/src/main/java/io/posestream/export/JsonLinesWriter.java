package io.posestream.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * JSON Lines: one {@link PoseFrame} a line, complete, with the names and the order of the wire contract.
 *
 * <pre>
 * {"stream_id":"gate","epoch":1,"frame_seq":7,"capture_time_ns":..,"ingest_time_ns":..,"emit_time_ns":..,
 *  "width":640,"height":360,"skeleton":"body-pose/coco-17","model_id":"..","engine":"..","precision":"..",
 *  "revision":0,"outcome":"TRACKED","reason":"","suspect":false,
 *  "people":[{"track_id":3,"state":"CONFIRMED","score":0.9,"box":[x,y,width,height],
 *             "keypoints":[[x,y,score,"VISIBLE",false],null,..],"raw_keypoints":[..]}]}
 * </pre>
 *
 * Coordinates are source pixels. A keypoint is its position, score, visibility and whether it was imputed; {@code null}
 * when it has no position. {@code raw_keypoints} is left out when smoothing changed nothing. Each line reaches the file
 * when it is written, so that a reader can follow.
 */
public final class JsonLinesWriter implements PoseWriter {
    private final String target;
    private final JsonGenerator json;

    public JsonLinesWriter(Path file) {
        this(open(file), file.toString());
    }

    /**
     * @param out closed with this
     * @param target names it in messages
     */
    public JsonLinesWriter(Writer out, String target) {
        this.target = target;
        try {
            json = new JsonFactory().createGenerator(out);
            json.setPrettyPrinter(new MinimalPrettyPrinter(""));
        } catch (IOException e) {
            throw ExportException.cannotWrite(target, e);
        }
    }

    private static Writer open(Path file) {
        try {
            return Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw ExportException.cannotWrite(file.toString(), e);
        }
    }

    @Override
    public void write(PoseFrame frame) {
        try {
            json.writeStartObject();
            writeHead(frame);
            json.writeArrayFieldStart("people");
            for (TrackedPerson person : frame.people()) {
                writePerson(person);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            json.flush();
        } catch (IOException e) {
            throw ExportException.cannotWrite(target, e);
        }
    }

    private void writeHead(PoseFrame frame) throws IOException {
        json.writeStringField("stream_id", frame.id().streamId());
        json.writeNumberField("epoch", frame.id().epoch());
        json.writeNumberField("frame_seq", frame.id().frameSeq());
        json.writeNumberField("capture_time_ns", frame.captureTimeNs());
        json.writeNumberField("ingest_time_ns", frame.ingestTimeNs());
        json.writeNumberField("emit_time_ns", frame.emitTimeNs());
        json.writeNumberField("width", frame.width());
        json.writeNumberField("height", frame.height());
        json.writeStringField("skeleton", frame.skeleton());
        json.writeStringField("model_id", frame.model().modelId());
        json.writeStringField("engine", frame.model().engine());
        json.writeStringField("precision", frame.model().precision());
        json.writeNumberField("revision", frame.revision());
        json.writeStringField("outcome", frame.outcome().name());
        json.writeStringField("reason", frame.reason());
        json.writeBooleanField("suspect", frame.suspect());
    }

    private void writePerson(TrackedPerson person) throws IOException {
        json.writeStartObject();
        json.writeNumberField("track_id", person.trackId());
        json.writeStringField("state", person.state().name());
        json.writeNumberField("score", person.score());
        json.writeArrayFieldStart("box");
        Box box = person.box();
        for (float side : new float[] {box.x(), box.y(), box.width(), box.height()}) {
            json.writeNumber(side);
        }
        json.writeEndArray();
        writePose("keypoints", person.pose());
        if (!person.rawPose().equals(person.pose())) {
            writePose("raw_keypoints", person.rawPose());
        }
        json.writeEndObject();
    }

    private void writePose(String name, Pose pose) throws IOException {
        json.writeArrayFieldStart(name);
        for (Keypoint keypoint : pose.keypoints()) {
            if (keypoint.missing()) {
                json.writeNull();
                continue;
            }
            json.writeStartArray();
            json.writeNumber(keypoint.x());
            json.writeNumber(keypoint.y());
            json.writeNumber(keypoint.score());
            json.writeString(keypoint.visibility().name());
            json.writeBoolean(keypoint.imputed());
            if (keypoint.sigma() > 0) {
                json.writeNumber(keypoint.sigma());
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    @Override
    public void close() {
        try {
            json.close();
        } catch (IOException e) {
            throw ExportException.cannotWrite(target, e);
        }
    }
}
