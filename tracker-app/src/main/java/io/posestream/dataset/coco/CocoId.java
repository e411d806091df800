package io.posestream.dataset.coco;

import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Names an image, category or annotation: a number or a text, as the file has it. 1 and 1.0 are the same, 1 and "1" are
 * not. Numbers are ordered by size and come before texts.
 *
 * @param number null for a text
 * @param text how the id reads
 */
public record CocoId(@Nullable BigDecimal number, String text) implements Comparable<CocoId> {

    private static final Comparator<CocoId> ORDER = Comparator.comparing(
                    CocoId::number, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(CocoId::text);

    public CocoId {
        if (number != null) {
            number = number.stripTrailingZeros();
            text = number.toPlainString();
        }
    }

    public static CocoId of(BigDecimal number) {
        return new CocoId(number, "");
    }

    public static CocoId of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    public static CocoId of(String text) {
        return new CocoId(null, text);
    }

    public boolean isZero() {
        return number != null && number.signum() == 0;
    }

    @Override
    public int compareTo(CocoId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return number == null ? '"' + text + '"' : text;
    }
}
