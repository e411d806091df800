package io.posestream.delivery;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Progress at and after the committed offset, as the metadata of the commit. Text form
 * {@code 2;end;open,open;told,told;states}, base 36, counted from the committed offset.
 *
 * @param end all offsets below are answered, but the {@code unanswered} ones
 * @param provisional answered, and refined poses are owed
 * @param statesFrom offset in the state topic's partition from which its newest states lie; counted from 0; -1 = none
 */
record AnsweredBeyond(long end, NavigableSet<Long> unanswered, NavigableSet<Long> provisional, long statesFrom) {
    static final AnsweredBeyond NONE =
            new AnsweredBeyond(0, Collections.emptyNavigableSet(), Collections.emptyNavigableSet(), -1);

    /** The broker's {@code offset.metadata.max.bytes} is 4096 unless set. */
    static final int MAX_LENGTH = 4_000;

    private static final Logger LOG = LoggerFactory.getLogger(AnsweredBeyond.class);
    private static final String VERSION = "2";
    private static final int PARTS = 5;
    private static final int RADIX = Character.MAX_RADIX;

    /** Metadata that is not ours says nothing: frames are then answered again rather than never. */
    static AnsweredBeyond parse(OffsetAndMetadata committed) {
        String text = committed.metadata();
        if (text.isEmpty()) {
            return NONE;
        }
        String[] parts = text.split(";", -1);
        if (parts.length != PARTS || !parts[0].equals(VERSION)) {
            return unreadable(committed);
        }
        long base = committed.offset();
        try {
            return new AnsweredBeyond(
                    base + Long.parseLong(parts[1], RADIX),
                    offsets(base, parts[2]),
                    offsets(base, parts[3]),
                    Long.parseLong(parts[4], RADIX));
        } catch (NumberFormatException e) {
            return unreadable(committed);
        }
    }

    private static AnsweredBeyond unreadable(OffsetAndMetadata committed) {
        String text = committed.metadata();
        LOG.warn(
                "The commit at offset {} says '{}' of what is answered beyond it, which is not of version {} and cannot"
                        + " be read; frames from there on are answered again",
                committed.offset(),
                text.length() > 40 ? text.substring(0, 40) + "..." : text,
                VERSION);
        return NONE;
    }

    private static TreeSet<Long> offsets(long base, String text) {
        return Arrays.stream(text.split(",", -1))
                .filter(offset -> !text.isEmpty())
                .map(offset -> base + Long.parseLong(offset, RADIX))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    String format(long base) {
        return String.join(
                ";",
                VERSION,
                Long.toString(end - base, RADIX),
                text(base, unanswered),
                text(base, provisional),
                Long.toString(statesFrom, RADIX));
    }

    private static String text(long base, Collection<Long> offsets) {
        return offsets.stream()
                .map(offset -> Long.toString(offset - base, RADIX))
                .collect(Collectors.joining(","));
    }

    /** Only offsets at or after the commit that this was parsed from are asked for. */
    boolean contains(long offset) {
        return offset < end && !unanswered.contains(offset);
    }

    AnsweredBeyond withStatesFrom(long offset) {
        return new AnsweredBeyond(end, unanswered, provisional, offset);
    }
}
