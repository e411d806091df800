package io.posestream.propagation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.posestream.dataset.DatasetException;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a file of labels again with all frames: what was in it stays as it was, people that were carried follow. Every
 * person gets {@code scores} and {@code propagated} (0 or 1) for each keypoint, and a {@code track_id}.
 */
public final class LabelFileWriter {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final LabelFile labels;
    private final ObjectNode root;
    private final ArrayNode images;
    private final ArrayNode annotations;
    private final Map<Integer, JsonNode> imageIds = new TreeMap<>();
    private final int labelledEntries;
    private long lastId;

    private LabelFileWriter(LabelFile labels) throws IOException {
        this.labels = labels;
        root = (ObjectNode) MAPPER.readTree(labels.file().toFile());
        images = (ArrayNode) root.get("images");
        annotations = (ArrayNode) root.get("annotations");
        labelledEntries = annotations.size();
        annotations.forEach(
                annotation -> lastId = Math.max(lastId, annotation.path("id").asLong()));
    }

    /**
     * @param frames of the video; each gets an image
     * @throws DatasetException when the labels cannot be read again or the file cannot be written
     */
    public static void write(LabelFile labels, List<PropagatedTrack> tracks, int frames, Path file) {
        LabelFileWriter writer;
        try {
            writer = new LabelFileWriter(labels);
        } catch (IOException e) {
            throw DatasetException.unreadable(labels.file(), e);
        }
        writer.addImages(frames);
        tracks.forEach(writer::add);
        try {
            Files.write(file, MAPPER.writeValueAsBytes(writer.root));
        } catch (IOException e) {
            throw DatasetException.unwritable(file, e);
        }
    }

    private void addImages(int frames) {
        ObjectNode template = (ObjectNode) images.get(0);
        String name = template.path("file_name").asText();
        long largest = 0;
        boolean counted = true;
        long offset =
                template.path("id").asLong() - labels.numbers().frame(name).orElse(0);
        for (JsonNode image : images) {
            int frame = labels.numbers().frame(image.path("file_name").asText()).orElse(0);
            imageIds.put(frame, image.get("id"));
            largest = Math.max(largest, image.path("id").asLong());
            counted &= image.path("id").asLong() - frame == offset;
        }
        for (int frame = 0; frame < frames; frame++) {
            if (!imageIds.containsKey(frame)) {
                long id = counted ? offset + frame : ++largest;
                images.add(image(template, id, labels.numbers().name(frame, name), frames));
                imageIds.put(frame, images.get(images.size() - 1).get("id"));
            }
        }
    }

    private static ObjectNode image(ObjectNode template, long id, String name, int frames) {
        ObjectNode image = template.deepCopy();
        image.remove(List.of("ignore_regions_x", "ignore_regions_y"));
        image.put("id", id).put("file_name", name);
        if (image.has("frame_id")) {
            image.put("frame_id", id);
        }
        if (image.has("nframes")) {
            image.put("nframes", frames);
        }
        if (image.has("is_labeled")) {
            image.put("is_labeled", true);
        }
        return image;
    }

    private void add(PropagatedTrack track) {
        track.labels().labels().values().forEach(person -> mark(track.labels().id(), person));
        for (int frame : track.frames().keySet()) {
            List<Keypoint> joints = track.pose(frame).keypoints();
            if (imageIds.containsKey(frame) && !joints.stream().allMatch(Keypoint::missing)) {
                annotations.add(annotation(track, frame, joints));
            }
        }
    }

    /** What was labelled keeps all it has. */
    private void mark(long trackId, LabelledPerson person) {
        if (person.entry() < 0 || person.entry() >= labelledEntries) {
            return;
        }
        ObjectNode entry = (ObjectNode) annotations.get(person.entry());
        if (!entry.has("track_id")) {
            entry.put("track_id", trackId);
        }
        if (!entry.has("scores")) {
            describe(entry, person.pose().keypoints());
        }
    }

    private ObjectNode annotation(PropagatedTrack track, int frame, List<Keypoint> joints) {
        ObjectNode entry = MAPPER.createObjectNode();
        entry.put("id", ++lastId);
        entry.set("image_id", imageIds.get(frame));
        entry.set("category_id", annotations.get(0).path("category_id").deepCopy());
        entry.put("track_id", track.labels().id());
        ArrayNode keypoints = entry.putArray("keypoints");
        int seen = labels.labels().joints() == Joints.COCO ? 2 : 1;
        for (Keypoint joint : joints) {
            keypoints.add(joint.x()).add(joint.y()).add(joint.missing() ? 0 : seen);
        }
        entry.put(
                "num_keypoints",
                joints.stream().filter(joint -> !joint.missing()).count());
        describe(entry, joints);
        track.labels().box(frame, Integer.MAX_VALUE).ifPresent(box -> putBox(entry, box));
        return entry.put("iscrowd", 0);
    }

    private static void putBox(ObjectNode entry, Box box) {
        entry.putArray("bbox").add(box.x()).add(box.y()).add(box.width()).add(box.height());
        entry.put("area", box.area());
    }

    private static void describe(ObjectNode entry, List<Keypoint> joints) {
        ArrayNode scores = entry.putArray("scores");
        ArrayNode propagated = entry.putArray("propagated");
        for (Keypoint joint : joints) {
            scores.add(joint.missing() ? 0 : joint.score());
            propagated.add(joint.imputed() ? 1 : 0);
        }
    }
}
