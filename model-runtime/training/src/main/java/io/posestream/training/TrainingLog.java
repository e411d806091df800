package io.posestream.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A CSV file of numbers over steps. The first column is {@code step}; the first row written decides the others. Rows
 * are on disk at once.
 */
public record TrainingLog(Path file) {
    private static final String STEP = "step";

    /** One column over the steps: what a chart of the loss is drawn from. */
    public record Curve(double[] steps, double[] values) {}

    /** Drops the rows after a step: a training that goes on from a checkpoint writes them again. */
    void keepUpTo(long step) {
        if (!Files.exists(file)) {
            return;
        }
        List<String> lines = lines();
        List<String> kept = new ArrayList<>(lines.subList(0, Math.min(1, lines.size())));
        lines.stream()
                .skip(1)
                .filter(line -> Double.parseDouble(line.split(",", 2)[0]) <= step)
                .forEach(kept::add);
        write(String.join("\n", kept) + (kept.isEmpty() ? "" : "\n"), StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Adds a row. Numbers that the first row did not have are left out, those it had and this has not are NaN. */
    void append(long step, Map<String, Double> numbers) {
        List<String> columns = columns();
        boolean first = columns.isEmpty();
        List<String> names = first ? List.copyOf(numbers.keySet()) : columns.subList(1, columns.size());
        String header = first ? STEP + "," + String.join(",", names) + "\n" : "";
        String row = names.stream()
                .map(name -> number(numbers.getOrDefault(name, Double.NaN)))
                .collect(Collectors.joining(","));
        write(header + step + "," + row + "\n", StandardOpenOption.APPEND);
    }

    /** The header; empty where there is none yet. */
    private List<String> columns() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().map(line -> List.of(line.split(","))).orElse(List.of());
        } catch (IOException e) {
            throw new TrainingException("The log " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Every column but the step, by its name; none before the first row. */
    public Map<String, Curve> curves() {
        if (!Files.exists(file)) {
            return Map.of();
        }
        List<double[]> rows = new ArrayList<>();
        List<String> lines = lines();
        lines.stream()
                .skip(1)
                .forEach(line -> rows.add(Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray()));
        Map<String, Curve> curves = new LinkedHashMap<>();
        String[] names = lines.isEmpty() ? new String[0] : lines.get(0).split(",");
        for (int column = 1; column < names.length; column++) {
            int at = column;
            curves.put(
                    names[column],
                    new Curve(
                            rows.stream().mapToDouble(row -> row[0]).toArray(),
                            rows.stream().mapToDouble(row -> row[at]).toArray()));
        }
        return curves;
    }

    private static String number(double value) {
        return Float.toString((float) value);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new TrainingException("The log " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private void write(String text, StandardOpenOption how) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, how);
        } catch (IOException e) {
            throw new TrainingException("The log " + file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }
}
