package io.posestream.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.posestream.frame.FrameId;
import io.posestream.frame.PoseFrame;
import io.posestream.pose.Skeleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToLongFunction;

/**
 * The images and the category that {@link CocoWriter}'s results speak of, in the layout of a COCO annotation file:
 *
 * <pre>
 * {"categories":[{"id":1,"name":"person","keypoints":[names],"skeleton":[[from,to],..]}],
 *  "images":[{"id":8,"file_name":"gate/00000007","width":640,"height":360,
 *             "stream_id":"gate","epoch":1,"frame_seq":7,"capture_time_ns":..,"outcome":"TRACKED"},..]}
 * </pre>
 *
 * Skeleton links count keypoints from 1, as COCO does. Every frame is listed, with people or without.
 */
public final class CocoImagesWriter implements PoseWriter {
    private final Path file;
    private final ToLongFunction<FrameId> imageIds;
    private final SingleStream stream = new SingleStream("COCO image");
    private final JsonGenerator json;

    /** Image id = frame number + 1. */
    public CocoImagesWriter(Path file, Skeleton skeleton) {
        this(file, skeleton, id -> id.frameSeq() + 1);
    }

    /** @param imageIds the same numbering as in {@link CocoWriter} */
    public CocoImagesWriter(Path file, Skeleton skeleton, ToLongFunction<FrameId> imageIds) {
        this.file = file;
        this.imageIds = imageIds;
        try {
            json = new JsonFactory().createGenerator(Files.newBufferedWriter(file));
            json.writeStartObject();
            writeCategory(skeleton);
            json.writeArrayFieldStart("images");
        } catch (IOException e) {
            throw ExportException.cannotWrite(file, e);
        }
    }

    private void writeCategory(Skeleton skeleton) throws IOException {
        json.writeArrayFieldStart("categories");
        json.writeStartObject();
        json.writeNumberField("id", 1);
        json.writeStringField("name", "person");
        json.writeArrayFieldStart("keypoints");
        for (String name : skeleton.keypoints()) {
            json.writeString(name);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("skeleton");
        for (Skeleton.Link link : skeleton.links()) {
            json.writeArray(new int[] {link.from() + 1, link.to() + 1}, 0, 2);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    @Override
    public void write(PoseFrame frame) {
        FrameId id = frame.id();
        stream.accept(id);
        try {
            json.writeRaw('\n');
            json.writeStartObject();
            json.writeNumberField("id", imageIds.applyAsLong(id));
            json.writeStringField("file_name", "%s/%08d".formatted(id.streamId(), id.frameSeq()));
            json.writeNumberField("width", frame.width());
            json.writeNumberField("height", frame.height());
            json.writeStringField("stream_id", id.streamId());
            json.writeNumberField("epoch", id.epoch());
            json.writeNumberField("frame_seq", id.frameSeq());
            json.writeNumberField("capture_time_ns", frame.captureTimeNs());
            json.writeStringField("outcome", frame.outcome().name());
            json.writeEndObject();
        } catch (IOException e) {
            throw ExportException.cannotWrite(file, e);
        }
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
