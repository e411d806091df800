package io.posestream.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.posestream.frame.FrameId;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * COCO keypoint results (https://cocodataset.org/#format-results), one list entry a person:
 *
 * <pre>
 * [{"image_id":8,"category_id":1,"keypoints":[x1,y1,s1,..],"score":0.9,"bbox":[x,y,width,height],"track_id":3},..]
 * </pre>
 *
 * Coordinates are source pixels. The third number of a keypoint is its score, as COCO results have it; a keypoint
 * without a position is {@code 0,0,0}. {@code track_id} is an addition that COCO tools ignore. Which frame an image id
 * means is told by {@link CocoImagesWriter} with the same numbering.
 */
public final class CocoWriter implements PoseWriter {
    private final Path file;
    private final ToLongFunction<FrameId> imageIds;
    private final Set<TrackState> states;
    private final SingleStream stream = new SingleStream("COCO result");
    private final JsonGenerator json;

    /** Every person that is not lost; image id = frame number + 1. */
    public CocoWriter(Path file) {
        this(file, id -> id.frameSeq() + 1, Set.of(TrackState.TENTATIVE, TrackState.CONFIRMED, TrackState.COASTING));
    }

    /**
     * @param imageIds the image id of a frame, e.g. that of a data set
     * @param states people in other states are left out
     */
    public CocoWriter(Path file, ToLongFunction<FrameId> imageIds, Set<TrackState> states) {
        this.file = file;
        this.imageIds = imageIds;
        this.states = Set.copyOf(states);
        try {
            json = new JsonFactory().createGenerator(Files.newBufferedWriter(file));
            json.writeStartArray();
        } catch (IOException e) {
            throw ExportException.cannotWrite(file, e);
        }
    }

    @Override
    public void write(PoseFrame frame) {
        stream.accept(frame.id());
        try {
            long imageId = imageIds.applyAsLong(frame.id());
            for (TrackedPerson person : frame.people()) {
                if (states.contains(person.state())) {
                    json.writeRaw('\n');
                    writePerson(imageId, person);
                }
            }
        } catch (IOException e) {
            throw ExportException.cannotWrite(file, e);
        }
    }

    private void writePerson(long imageId, TrackedPerson person) throws IOException {
        json.writeStartObject();
        json.writeNumberField("image_id", imageId);
        json.writeNumberField("category_id", 1);
        json.writeArrayFieldStart("keypoints");
        for (Keypoint keypoint : person.pose().keypoints()) {
            json.writeNumber(keypoint.missing() ? 0 : keypoint.x());
            json.writeNumber(keypoint.missing() ? 0 : keypoint.y());
            json.writeNumber(keypoint.missing() ? 0 : keypoint.score());
        }
        json.writeEndArray();
        json.writeNumberField("score", person.score());
        json.writeArrayFieldStart("bbox");
        Box box = person.box();
        for (float side : new float[] {box.x(), box.y(), box.width(), box.height()}) {
            json.writeNumber(side);
        }
        json.writeEndArray();
        json.writeNumberField("track_id", person.trackId());
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
