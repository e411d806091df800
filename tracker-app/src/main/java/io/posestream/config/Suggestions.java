package io.posestream.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which setting somebody may have meant by a key that is none. */
final class Suggestions {
    private static final String PREFIX = "posestream.";

    private Suggestions() {}

    /** @return a sentence that begins with a space; empty when nothing is near */
    static String of(String unknownKey) {
        List<String> words = List.of(plain(unknownKey).split("\\."));
        List<String> keys = new ArrayList<>();
        SettingsCatalogue.all().stream()
                .map(Setting::key)
                .filter(key -> !key.endsWith("*"))
                .forEach(key -> keys.add(withNames(key, words)));
        String typed = String.join(".", words);
        return elsewhere(typed, words.get(words.size() - 1), keys)
                .or(() -> Nearest.to(typed, keys))
                .map(key -> " Did you mean " + PREFIX + key + "?")
                .orElse("");
    }

    /** The right word in the wrong group, or in one that is misspelt. */
    private static Optional<String> elsewhere(String typed, String word, List<String> keys) {
        return keys.stream()
                .filter(key -> key.endsWith("." + word))
                .min(Comparator.comparingInt(key -> Nearest.distance(typed, key)));
    }

    private static String plain(String key) {
        return key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key;
    }

    /** The user's own names in place of stars. */
    private static String withNames(String key, List<String> words) {
        String[] parts = key.split("\\.", -1);
        return IntStream.range(0, parts.length)
                .mapToObj(i -> parts[i].equals("*") && i < words.size() ? words.get(i) : parts[i])
                .reduce((a, b) -> a + "." + b)
                .orElse(key);
    }
}
