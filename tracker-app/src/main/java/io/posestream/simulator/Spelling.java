package io.posestream.simulator;

import java.util.Comparator;
import java.util.List;

/** Guesses what a misspelt word was meant to be. */
final class Spelling {
    private static final int MOST_EDITS = 2;

    private Spelling() {}

    /** A question to append to a message, or nothing when no known word is near. */
    static String suggestion(String word, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> edits(word, candidate)))
                .filter(candidate -> edits(word, candidate) <= MOST_EDITS)
                .map(candidate -> "; did you mean '" + candidate + "'?")
                .orElse(" (known: " + String.join(", ", known) + ")");
    }

    /** Letters to insert, delete or replace to get from one word to the other (Levenshtein, 1966). */
    private static int edits(String from, String to) {
        int[] costs = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            costs[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replace = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.min(replace, Math.min(costs[j], costs[j - 1]) + 1);
            }
        }
        return costs[to.length()];
    }
}
