package io.posestream.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What became of one frame, or of one record that is no frame. One thread. */
final class Fate {
    private final String name;
    private long offset = Long.MAX_VALUE;
    private int records;
    private int letters;

    /** By revision, what was told, in the order of the topic. */
    private final Map<Integer, List<String>> told = new HashMap<>();

    /** @param name of the frame, or place of the record; for people */
    Fate(String name) {
        this.name = name;
    }

    /** @param place offset of a record of the frames topic that holds it */
    void onTopic(long place) {
        records++;
        offset = Math.min(offset, place);
    }

    /** Of its first record. */
    long offset() {
        return offset;
    }

    void letter() {
        letters++;
    }

    /** @return whether it is the first word of this revision */
    boolean told(int revision, String word) {
        List<String> words = told.computeIfAbsent(revision, r -> new ArrayList<>());
        words.add(word);
        return words.size() == 1;
    }

    private int answers() {
        return told.getOrDefault(0, List.of()).size();
    }

    boolean isLost() {
        return answers() + letters == 0;
    }

    /**
     * Outcomes beyond one for each record. A frame that ingest sent twice may have one answer and one dead letter, but
     * not two answers.
     */
    int repeated() {
        int answers = Math.max(0, answers() - 1);
        int lettersTooMany = Math.max(0, letters + Math.min(1, answers()) - records);
        int refined = told.entrySet().stream()
                .filter(words -> words.getKey() > 0)
                .mapToInt(words -> words.getValue().size() - 1)
                .sum();
        return answers + lettersTooMany + refined;
    }

    /** Repeated words that are not the same as the first. */
    int contradictions() {
        return told.values().stream()
                .mapToInt(words -> (int) words.stream()
                        .filter(word -> !word.equals(words.get(0)))
                        .count())
                .sum();
    }

    /** In words, what was told, and how often. */
    String story() {
        return name + ": " + records + " on the frames topic, " + letters + " dead letters, told " + told;
    }
}
