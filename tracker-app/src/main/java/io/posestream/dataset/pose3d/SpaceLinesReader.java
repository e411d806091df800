package io.posestream.dataset.pose3d;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.posestream.dataset.DatasetException;
import io.posestream.pose.Point3;
import io.posestream.pose.Pose3;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads poses in space, a line a person and frame:
 *
 * <pre>
 * {"frame":12,"person":3,"joints":{"pelvis":[x,y,z],..}}      mm
 * </pre>
 *
 * {@code person} may be absent where there is one. A joint that is null or absent has no position. Empty lines are
 * skipped, unknown keys ignored. One thread; use once.
 */
public final class SpaceLinesReader {
    private static final ObjectMapper JSON = new JsonMapper();

    private final Path file;
    private final Map<SpaceLine.Key, Long> lineOf = new HashMap<>();
    private long line;

    private SpaceLinesReader(Path file) {
        this.file = file;
    }

    /** @throws DatasetException when the file is missing, or a line is not of this format or repeats a person */
    public static List<SpaceLine> read(Path file) {
        return new SpaceLinesReader(file).read();
    }

    private List<SpaceLine> read() {
        List<SpaceLine> poses = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new FileInputStream(file.toFile()), StandardCharsets.UTF_8))) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                line++;
                if (!text.isBlank()) {
                    poses.add(pose(parsed(text)));
                }
            }
        } catch (IOException e) {
            throw DatasetException.unreadable(file, e);
        }
        return poses;
    }

    private JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw wrong("not JSON (" + e.getOriginalMessage() + "); is the line complete?");
        }
    }

    private SpaceLine pose(JsonNode node) {
        if (!node.path("frame").canConvertToExactIntegral()) {
            throw wrong("frame must be a whole number, got " + shown(node.path("frame")));
        }
        if (!node.path("joints").isObject()) {
            throw wrong("joints must be {name: [x, y, z], ..} in mm, got " + shown(node.path("joints")));
        }
        Map<String, Point3> joints = new LinkedHashMap<>();
        node.get("joints").properties().forEach(joint -> {
            if (!joint.getValue().isNull()) {
                joints.put(joint.getKey(), point(joint.getKey(), joint.getValue()));
            }
        });
        SpaceLine.Key key = new SpaceLine.Key(
                node.get("frame").longValue(), node.path("person").asText(""));
        Long before = lineOf.put(key, line);
        if (before != null) {
            throw wrong("frame " + key.frame() + " has person '" + key.person() + "' already in line " + before
                    + "; give each person of a frame one line and its own person");
        }
        return new SpaceLine(line, key, new Pose3(joints));
    }

    private Point3 point(String joint, JsonNode value) {
        boolean fits = value.isArray() && value.size() == 3;
        for (JsonNode number : value) {
            fits &= number.isNumber() && Double.isFinite(number.doubleValue());
        }
        if (!fits) {
            throw wrong("joints." + joint + " must be null or [x, y, z] in mm, got " + value);
        }
        return new Point3(
                value.get(0).doubleValue(),
                value.get(1).doubleValue(),
                value.get(2).doubleValue());
    }

    private DatasetException wrong(String what) {
        return DatasetException.at(file, line, what);
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.toString();
    }
}
