package io.posestream.dataset.mot;

import io.posestream.dataset.DatasetException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads MOTChallenge text, separated by commas or blanks. Blank lines are skipped; an empty file is a sequence without
 * anybody. Every refusal is a {@link DatasetException} with file and line.
 */
public final class MotReader {
    private MotReader() {}

    /** Truth or tracks: every id stands once in a frame. */
    public static MotSequence identities(Path file) {
        List<MotRow> rows = rows(file);
        Map<Integer, Map<Long, MotRow>> seen = new HashMap<>();
        for (MotRow row : rows) {
            MotRow before =
                    seen.computeIfAbsent(row.frame(), frame -> new HashMap<>()).put(row.id(), row);
            if (before != null) {
                String hint = row.id() < 0 ? "; detections have no ids, give tracks" : "; leave one of them out";
                throw DatasetException.at(
                        file,
                        row.line(),
                        "id " + row.id() + " stands in frame " + row.frame() + " a second time, first on line "
                                + before.line() + "; an id is one person, once a frame" + hint);
            }
        }
        return new MotSequence(file, rows);
    }

    /** Detections: ids mean nothing and are -1. */
    public static MotSequence detections(Path file) {
        return new MotSequence(file, rows(file));
    }

    private static List<MotRow> rows(Path file) {
        List<MotRow> rows = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (!line.isBlank()) {
                rows.add(MotLine.parse(file, number, line));
            }
        }
        return rows;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw DatasetException.of(file, "not a text file (UTF-8); expected MOTChallenge text, a box a line");
        } catch (IOException e) {
            throw DatasetException.unreadable(file, e);
        }
    }
}
