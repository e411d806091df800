package io.posestream.analytics;

import java.util.Arrays;
import java.util.List;

/**
 * Which of the newest frames of a stream have come: one bit each, in a ring. Older ones count as come. Immutable.
 *
 * @param bits four words
 */
public record SeenFrames(List<Long> bits) {
    /** Frames that are remembered; a tracker that starts again tells far fewer of them twice. */
    static final int SIZE = 256;

    private static final int WORDS = SIZE / Long.SIZE;

    static final SeenFrames NONE = new SeenFrames(List.of(0L, 0L, 0L, 0L));

    public SeenFrames {
        bits = List.copyOf(bits);
    }

    boolean has(long seq, long highest) {
        if (seq > highest) {
            return false;
        }
        return seq <= highest - SIZE || (bits.get(word(seq)) & bit(seq)) != 0;
    }

    /** Makes room up to {@code highest}. */
    SeenFrames upTo(long highest, long before) {
        if (highest - before >= SIZE) {
            return NONE;
        }
        long[] words = words();
        for (long seq = before + 1; seq <= highest; seq++) {
            words[word(seq)] &= ~bit(seq);
        }
        return of(words);
    }

    SeenFrames with(long seq, long highest) {
        if (seq <= highest - SIZE) {
            return this;
        }
        long[] words = words();
        words[word(seq)] |= bit(seq);
        return of(words);
    }

    private long[] words() {
        return bits.stream().mapToLong(Long::longValue).toArray();
    }

    private static SeenFrames of(long[] words) {
        return new SeenFrames(Arrays.stream(words).boxed().toList());
    }

    private static int word(long seq) {
        return Math.floorMod(seq >> 6, WORDS);
    }

    private static long bit(long seq) {
        return 1L << (seq & 63);
    }
}
