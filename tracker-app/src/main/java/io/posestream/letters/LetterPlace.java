package io.posestream.letters;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Partition and offset on the dead letter topic; written as {@code 3@1207}. */
public record LetterPlace(int partition, long offset) implements Comparable<LetterPlace> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})@(\\d{1,18})");
    private static final Comparator<LetterPlace> ORDER =
            Comparator.comparingInt(LetterPlace::partition).thenComparingLong(LetterPlace::offset);

    /** @return empty when the text has another form */
    public static Optional<LetterPlace> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new LetterPlace(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(LetterPlace other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return partition + "@" + offset;
    }
}
