package io.posestream.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.frame.FrameId;
import io.posestream.frame.ModelInfo;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Visibility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns one line of JSON into a frame; says which key is wrong and what was expected there. */
final class JsonFrame {
    private JsonFrame() {}

    /** @throws IllegalArgumentException when a key is absent or holds something else; unknown keys are ignored */
    static PoseFrame parse(JsonNode node) {
        List<TrackedPerson> people = new ArrayList<>();
        array(node, "people", -1).forEach(person -> people.add(person(person)));
        return new PoseFrame(
                new FrameId(text(node, "stream_id"), whole(node, "epoch"), whole(node, "frame_seq")),
                whole(node, "capture_time_ns"),
                whole(node, "ingest_time_ns"),
                whole(node, "emit_time_ns"),
                (int) whole(node, "width"),
                (int) whole(node, "height"),
                text(node, "skeleton"),
                new ModelInfo(text(node, "model_id"), text(node, "engine"), text(node, "precision")),
                (int) whole(node, "revision"),
                oneOf(Outcome.class, node, "outcome"),
                text(node, "reason"),
                require(node, "suspect", node.path("suspect").isBoolean(), "true or false")
                        .booleanValue(),
                people);
    }

    private static TrackedPerson person(JsonNode node) {
        JsonNode box = array(node, "box", 4);
        Pose pose = pose(node, "keypoints");
        return new TrackedPerson(
                whole(node, "track_id"),
                oneOf(TrackState.class, node, "state"),
                number(require(node, "score", node.path("score").isNumber(), "a number")),
                new Box(number(box.get(0)), number(box.get(1)), number(box.get(2)), number(box.get(3))),
                pose,
                node.has("raw_keypoints") ? pose(node, "raw_keypoints") : pose);
    }

    private static Pose pose(JsonNode node, String key) {
        List<Keypoint> keypoints = new ArrayList<>();
        array(node, key, -1).forEach(entry -> keypoints.add(keypoint(entry)));
        return new Pose(keypoints);
    }

    private static Keypoint keypoint(JsonNode entry) {
        if (entry.isNull()) {
            return Keypoint.absent();
        }
        if (!entry.isArray() || entry.size() < 5 || entry.size() > 6) {
            throw new IllegalArgumentException(
                    "a keypoint is null or [x, y, score, visibility, imputed], and sigma where it is known, got "
                            + entry);
        }
        return new Keypoint(
                number(entry.get(0)),
                number(entry.get(1)),
                number(entry.get(2)),
                oneOf(Visibility.class, "visibility", entry.get(3).asText()),
                entry.get(4).asBoolean(),
                false,
                entry.size() > 5 ? number(entry.get(5)) : 0);
    }

    private static float number(JsonNode value) {
        if (!value.isNumber()) {
            throw new IllegalArgumentException("expected a number, got " + value);
        }
        return value.floatValue();
    }

    private static String text(JsonNode node, String key) {
        return require(node, key, node.path(key).isTextual(), "a text").textValue();
    }

    private static long whole(JsonNode node, String key) {
        return require(node, key, node.path(key).isIntegralNumber(), "a whole number")
                .longValue();
    }

    private static JsonNode array(JsonNode node, String key, int size) {
        JsonNode value = node.path(key);
        boolean fits = value.isArray() && (size < 0 || value.size() == size);
        return require(node, key, fits, size < 0 ? "a list" : "a list of " + size + " numbers");
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, JsonNode node, String key) {
        return oneOf(type, key, text(node, key));
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String key, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + key + "' must be one of "
                        + Arrays.toString(type.getEnumConstants()) + ", got '" + name + "'"));
    }

    private static JsonNode require(JsonNode node, String key, boolean fits, String expected) {
        if (!fits) {
            String actual = node.has(key) ? node.get(key).toString() : "nothing";
            throw new IllegalArgumentException("'" + key + "' must be " + expected + ", got " + actual);
        }
        return node.path(key);
    }
}
