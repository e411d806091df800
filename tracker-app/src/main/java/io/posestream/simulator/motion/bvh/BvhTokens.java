package io.posestream.simulator.motion.bvh;

import io.posestream.image.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a BVH file, each with its line, so that every fault can be told as {@code file:line}. */
final class BvhTokens {
    private record Token(String text, int line) {}

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private final int lines;
    private int next;

    BvhTokens(String source, List<String> text) {
        this.source = source;
        this.lines = text.size();
        for (int i = 0; i < text.size(); i++) {
            for (String word : text.get(i).strip().split("\\s+", -1)) {
                if (!word.isEmpty()) {
                    tokens.add(new Token(word, i + 1));
                }
            }
        }
    }

    String word(String expected) {
        if (next >= tokens.size()) {
            throw new SourceException(
                    source + ":" + lines + ": the file ends where " + expected + " is expected; it may be cut off");
        }
        return tokens.get(next++).text;
    }

    void keyword(String keyword) {
        String found = word("'" + keyword + "'");
        if (!found.equalsIgnoreCase(keyword)) {
            throw fault("expected '" + keyword + "', found '" + found + "'");
        }
    }

    double number(String meaning) {
        String found = word(meaning);
        try {
            double value = Double.parseDouble(found);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw fault("expected " + meaning + ", found '" + found + "'");
        }
        throw fault("expected a finite number for " + meaning + ", found '" + found + "'");
    }

    int count(String meaning, int least, int most) {
        double value = number(meaning);
        if (value != Math.rint(value) || value < least || value > most) {
            throw fault(String.format(
                    Locale.ROOT, "%s must be a whole number from %d to %d, found %s", meaning, least, most, value));
        }
        return (int) value;
    }

    boolean atEnd() {
        return next >= tokens.size();
    }

    /** A fault at the word read last. */
    SourceException fault(String message) {
        int line = next == 0 ? 1 : tokens.get(next - 1).line;
        return new SourceException(source + ":" + line + ": " + message);
    }
}
