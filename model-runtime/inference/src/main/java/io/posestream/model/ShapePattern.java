package io.posestream.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shape of an output in terms of the input's height H and width W, e.g. {@code [N, 17, H/4, W/4]}: N first, then
 * numbers, or H, W or their product HW, each times or divided by a number.
 */
public record ShapePattern(@JsonValue List<String> dimensions) {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");
    private static final Pattern SCALED = Pattern.compile("(HW|H|W)(?:([*/])([1-9]\\d{0,4}))?");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ShapePattern {
        dimensions = List.copyOf(dimensions);
        if (dimensions.size() < 2 || !dimensions.get(0).equals("N")) {
            throw new IllegalArgumentException(
                    "a shape starts with N and has at least one more dimension, got " + dimensions);
        }
        for (String dimension : dimensions.subList(1, dimensions.size())) {
            if (!NUMBER.matcher(dimension).matches()
                    && !SCALED.matcher(dimension).matches()) {
                throw new IllegalArgumentException(
                        "a dimension is a number or H, W or HW with *number or /number, got '" + dimension + "' in "
                                + dimensions);
            }
        }
    }

    /** Dimensions of one item, without the batch, for an input of this size. */
    public int[] itemShape(int height, int width) {
        return dimensions.stream()
                .skip(1)
                .mapToInt(dimension -> resolve(dimension, height, width))
                .toArray();
    }

    /** Whether it is the same for every input size. */
    boolean isFixed() {
        return dimensions.stream()
                .skip(1)
                .allMatch(dimension -> NUMBER.matcher(dimension).matches());
    }

    private static int resolve(String dimension, int height, int width) {
        Matcher scaled = SCALED.matcher(dimension);
        if (!scaled.matches()) {
            return Integer.parseInt(dimension);
        }
        int size = "HW".equals(scaled.group(1)) ? height * width : "H".equals(scaled.group(1)) ? height : width;
        if (scaled.group(2) == null) {
            return size;
        }
        int factor = Integer.parseInt(scaled.group(3));
        return "*".equals(scaled.group(2)) ? size * factor : size / factor;
    }

    @Override
    public String toString() {
        return dimensions.toString();
    }
}
