package io.posestream.dataset.mot;

import io.posestream.dataset.DatasetException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Turns one line into a row, or says what is wrong with it. */
final class MotLine {
    private static final List<String> COLUMNS = List.of(
            "frame", "id", "left", "top", "width", "height", "confidence", "class or x", "visibility or y", "z");
    private static final int LEAST_COLUMNS = 6;
    private static final Pattern COMMA = Pattern.compile("\\s*[,;]\\s*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Path file;
    private final int line;
    private final double[] values;

    private MotLine(Path file, int line, String text) {
        this.file = file;
        this.line = line;
        String[] fields = split(text);
        if (fields.length < LEAST_COLUMNS || fields.length > COLUMNS.size()) {
            throw refusal("expected 6 to 10 columns (" + String.join(", ", COLUMNS) + "), got " + fields.length);
        }
        values = new double[fields.length];
        for (int i = 0; i < fields.length; i++) {
            values[i] = number(fields[i], i);
        }
    }

    /** @param number from 1 */
    static MotRow parse(Path file, int number, String text) {
        return new MotLine(file, number, text).row();
    }

    private static String[] split(String text) {
        String bare = (text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
        boolean commas = bare.indexOf(',') >= 0 || bare.indexOf(';') >= 0;
        return (commas ? COMMA : BLANKS).split(bare);
    }

    private double number(String field, int column) {
        try {
            double value = Double.parseDouble(field);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // refused below, like a number that is not finite
        }
        throw refusal(COLUMNS.get(column) + " (column " + (column + 1) + ") must be a number, got '" + field + "'");
    }

    private MotRow row() {
        if (values[0] < 1 || values[0] > Integer.MAX_VALUE) {
            throw refusal("frame must be a whole number from 1 on, got " + plain(values[0]));
        }
        if (values[4] < 0 || values[5] < 0) {
            throw refusal("width and height must not be negative, got " + plain(values[4]) + " x " + plain(values[5]));
        }
        return new MotRow(
                line,
                (int) whole(0),
                whole(1),
                new MotBox(values[2], values[3], values[4], values[5]),
                orElse(6, 1),
                orElse(7, Double.NaN),
                orElse(8, Double.NaN));
    }

    private long whole(int column) {
        double value = values[column];
        if (value != Math.rint(value)) {
            throw refusal(COLUMNS.get(column) + " must be a whole number, got " + plain(value));
        }
        return (long) value;
    }

    private double orElse(int column, double absent) {
        return column < values.length ? values[column] : absent;
    }

    /** As a person would write it. */
    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : value + "";
    }

    private DatasetException refusal(String what) {
        return DatasetException.at(file, line, what);
    }
}
