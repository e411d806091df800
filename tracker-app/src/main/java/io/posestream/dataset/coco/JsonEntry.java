package io.posestream.dataset.coco;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.dataset.DatasetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One record of a COCO file. Its getters give what fits and refuse the rest with file, line and place.
 *
 * @param line where the record begins, from 1
 * @param place e.g. {@code annotations[12]}
 */
record JsonEntry(Path file, long line, String place, JsonNode node) {

    private static final int KEYPOINTS = 17;

    DatasetException wrong(String key, String what) {
        return DatasetException.at(file, line, place + "." + key + " " + what);
    }

    boolean has(String key) {
        return node.has(key);
    }

    CocoId id(String key) {
        JsonNode value = node.path(key);
        if (value.isTextual()) {
            return CocoId.of(value.textValue());
        }
        if (!isFinite(value)) {
            throw wrong(key, "must be a number or a text, " + got(key));
        }
        return CocoId.of(value.decimalValue());
    }

    double number(String key) {
        if (!isFinite(node.path(key))) {
            throw wrong(key, "must be a finite number, " + got(key));
        }
        return node.path(key).doubleValue();
    }

    int whole(String key) {
        if (!node.path(key).canConvertToExactIntegral() || !node.path(key).canConvertToInt()) {
            throw wrong(key, "must be a whole number, " + got(key));
        }
        return node.path(key).intValue();
    }

    /** 0 and false mean no, as does an absent key. */
    boolean flag(String key) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isBoolean()) {
            return value.booleanValue();
        }
        return number(key) != 0;
    }

    CocoBox box(String key) {
        JsonNode sides = list(key, 4, "[x, y, width, height]");
        return new CocoBox(
                element(key, sides, 0), element(key, sides, 1), element(key, sides, 2), element(key, sides, 3));
    }

    List<CocoPoint> keypoints(String key) {
        JsonNode list = list(key, 3 * KEYPOINTS, "17 times x, y and visibility or score, in the order of COCO");
        List<CocoPoint> points = new ArrayList<>(KEYPOINTS);
        for (int i = 0; i < list.size(); i += 3) {
            points.add(new CocoPoint(element(key, list, i), element(key, list, i + 1), scoreElement(key, list, i + 2)));
        }
        return points;
    }

    private JsonNode list(String key, int size, String meaning) {
        JsonNode list = node.path(key);
        if (!list.isArray() || list.size() != size) {
            String got = list.isArray() ? list.size() + " values" : shown(list);
            throw wrong(key, "must be " + size + " numbers: " + meaning + "; got " + got);
        }
        return list;
    }

    private double element(String key, JsonNode list, int index) {
        if (!isFinite(list.get(index))) {
            throw wrong(key + "[" + index + "]", "must be a finite number, got " + shown(list.get(index)));
        }
        return list.get(index).doubleValue();
    }

    /** NaN may stand here: models write it, and COCO's evaluation never looks. */
    private double scoreElement(String key, JsonNode list, int index) {
        return list.get(index).isNumber() ? list.get(index).doubleValue() : element(key, list, index);
    }

    private static boolean isFinite(JsonNode value) {
        return value.isNumber() && Double.isFinite(value.doubleValue());
    }

    private String got(String key) {
        return "got " + shown(node.path(key));
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.toString();
    }
}
