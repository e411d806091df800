package io.posestream.model;

import java.util.List;

/**
 * The picture a model wants. A byte {@code b} of plane {@code c} is fed as {@code (low + b / 255 * (high - low) -
 * mean[c]) / std[c]}, where {@code range} is {@code [low, high]}.
 *
 * @param name of the tensor in the graph
 * @param range what black and white become before mean and std, e.g. {@code [0, 255]} or {@code [0, 1]}
 * @param mean per plane, in the order of {@code colourOrder}
 * @param std per plane, in the order of {@code colourOrder}, none 0
 * @param height rows; of a detector the largest, since it sees pictures of any shape
 * @param width columns; of a detector the largest
 * @param multipleOf other heights and widths work when they are multiples of this
 */
public record InputSpec(
        String name,
        Layout layout,
        ColourOrder colourOrder,
        List<Float> range,
        List<Float> mean,
        List<Float> std,
        int height,
        int width,
        int multipleOf) {

    public InputSpec {
        range = List.copyOf(range);
        mean = List.copyOf(mean);
        std = List.copyOf(std);
        requireCount("range", range, 2);
        requireCount("mean", mean, 3);
        requireCount("std", std, 3);
        if (std.contains(0f)) {
            throw new IllegalArgumentException("std must not be 0, got " + std);
        }
        if (height <= 0 || width <= 0 || multipleOf <= 0 || height % multipleOf != 0 || width % multipleOf != 0) {
            throw new IllegalArgumentException("height and width must be multiples of multipleOf, got " + height + " x "
                    + width + " and " + multipleOf);
        }
    }

    private static void requireCount(String key, List<Float> values, int count) {
        if (values.size() != count) {
            throw new IllegalArgumentException(key + " needs " + count + " numbers, got " + values);
        }
    }
}
