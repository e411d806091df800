package io.posestream.image.ffmpeg;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The access units that a decoder has taken and not yet answered, in decode order. FFmpeg drops pictures without a
 * word; this finds out which ones can no longer come.
 */
final class PendingUnits {
    /** Fields of interlaced video may come as units of their own, with one picture for two. */
    private static final int SLACK = 1;

    /** A key frame and what depends on it. Damage lasts until the next one. */
    static final class Gop {
        boolean damaged;

        /** Its key frame was never decoded: holes are expected, and filled bit by bit. */
        boolean beginsInTheMiddle;
    }

    /** @param serial our own name, unique where the caller's token need not be */
    record Unit(long serial, long token, Gop gop) {}

    private final Deque<Unit> inDecodeOrder = new ArrayDeque<>();
    private long nextSerial;

    Unit add(long token, Gop gop) {
        Unit unit = new Unit(nextSerial++, token, gop);
        inDecodeOrder.addLast(unit);
        return unit;
    }

    /** The unit with this serial, which leaves; null when it was given up before. */
    @Nullable Unit take(long serial) {
        for (Unit unit : inDecodeOrder) {
            if (unit.serial() == serial) {
                inDecodeOrder.remove(unit);
                return unit;
            }
        }
        return null;
    }

    /**
     * Units that cannot come any more after {@code shown} came: all of earlier key frames, since no picture crosses the
     * next one; without reordering, everything that is older.
     */
    List<Unit> takeOvertakenBy(Unit shown, int reorderDepth) {
        List<Unit> overtaken = new ArrayList<>();
        for (Unit unit : inDecodeOrder) {
            boolean older = unit.serial() < shown.serial();
            if (older && (reorderDepth == 0 || unit.gop() != shown.gop())) {
                overtaken.add(unit);
            }
        }
        inDecodeOrder.removeAll(overtaken);
        return overtaken;
    }

    /** A decoder holds back at most {@code reorderDepth} pictures; the oldest units beyond that will never come. */
    List<Unit> takeBeyond(int reorderDepth) {
        List<Unit> beyond = new ArrayList<>();
        while (inDecodeOrder.size() > reorderDepth + SLACK) {
            beyond.add(inDecodeOrder.removeFirst());
        }
        return beyond;
    }

    List<Unit> takeAll() {
        List<Unit> all = new ArrayList<>(inDecodeOrder);
        inDecodeOrder.clear();
        return all;
    }
}
