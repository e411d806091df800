package io.posestream.delivery;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * Answers at and after the committed offset, as the metadata of the commit: all offsets below {@code end} but the
 * {@code unanswered} ones. Text form {@code 1;end;open,open}, base 36, counted from the committed offset.
 */
record AnsweredBeyond(long end, NavigableSet<Long> unanswered) {
    static final AnsweredBeyond NONE = new AnsweredBeyond(0, Collections.emptyNavigableSet());

    /** The broker's {@code offset.metadata.max.bytes} is 4096 unless set. */
    static final int MAX_LENGTH = 4_000;

    private static final String VERSION = "1";
    private static final int RADIX = Character.MAX_RADIX;

    /** Metadata that is not ours says nothing: frames are then answered again rather than never. */
    static AnsweredBeyond parse(OffsetAndMetadata committed) {
        String[] parts = committed.metadata().split(";", -1);
        if (parts.length != 3 || !parts[0].equals(VERSION)) {
            return NONE;
        }
        long base = committed.offset();
        try {
            TreeSet<Long> unanswered = new TreeSet<>();
            for (String open : parts[2].isEmpty() ? new String[0] : parts[2].split(",", -1)) {
                unanswered.add(base + Long.parseLong(open, RADIX));
            }
            return new AnsweredBeyond(base + Long.parseLong(parts[1], RADIX), unanswered);
        } catch (NumberFormatException e) {
            return NONE;
        }
    }

    String format(long base) {
        return VERSION + ";" + Long.toString(end - base, RADIX) + ";"
                + unanswered.stream()
                        .map(offset -> Long.toString(offset - base, RADIX))
                        .collect(Collectors.joining(","));
    }

    /** Only offsets at or after the commit that this was parsed from are asked for. */
    boolean contains(long offset) {
        return offset < end && !unanswered.contains(offset);
    }
}
