package io.posestream.trouble;

import io.posestream.frame.EventKind;
import io.posestream.image.Picture;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;

/**
 * Notices pictures that show nothing new: black ones, and the same one again and again. Looks at every eighth row. A
 * real camera's noise makes each picture another one; where an encoder leaves out what does not change, an empty scene
 * may look frozen. A clock that is drawn into the picture hides that it is. Not thread-safe.
 */
final class PictureWatch {
    static final long FROZEN_MS = 5_000;
    static final long BLACK_MS = 1_000;

    private static final int ROWS = 8;

    /** Pixels looked at for black: one of so many bytes of the rows, so that all colours take their turn. */
    private static final int BYTES = 31;

    private static final int DARK = 32;
    private static final double BRIGHT_SHARE = 0.01;

    private boolean begun;
    private long lastSum;
    private long sameSinceNs;
    private long blackSinceNs = Long.MIN_VALUE;
    private Optional<EventKind> told = Optional.empty();

    Optional<Finding> shown(long timeNs, Picture picture) {
        ByteBuffer pixels = picture.rgb();
        long sum = sum(picture, pixels);
        if (!begun || sum != lastSum || timeNs < sameSinceNs) {
            begun = true;
            sameSinceNs = timeNs;
        }
        lastSum = sum;
        boolean black = isBlack(picture, pixels);
        blackSinceNs = !black ? Long.MIN_VALUE : blackSinceNs == Long.MIN_VALUE ? timeNs : blackSinceNs;
        long sameMs = TimeUnit.NANOSECONDS.toMillis(timeNs - sameSinceNs);
        long blackMs = black ? TimeUnit.NANOSECONDS.toMillis(timeNs - blackSinceNs) : 0;
        return changed(blackMs, sameMs, black);
    }

    private Optional<Finding> changed(long blackMs, long sameMs, boolean black) {
        if (told.isPresent()) {
            boolean over = told.get() == EventKind.PICTURE_BLACK ? !black : sameMs == 0;
            if (over) {
                String was = told.get() == EventKind.PICTURE_BLACK ? "no longer black" : "changes again";
                told = Optional.empty();
                return Optional.of(new Finding(EventKind.PICTURE_RECOVERED, "the picture is " + was));
            }
            return Optional.empty();
        }
        if (blackMs >= BLACK_MS) {
            return tell(EventKind.PICTURE_BLACK, "nothing but black for %.1f s", blackMs);
        }
        return !black && sameMs >= FROZEN_MS
                ? tell(EventKind.PICTURE_FROZEN, "the same picture, pixel for pixel, for %.1f s", sameMs)
                : Optional.empty();
    }

    private Optional<Finding> tell(EventKind kind, String detail, long ms) {
        told = Optional.of(kind);
        return Optional.of(new Finding(kind, String.format(Locale.ROOT, detail, ms / 1e3)));
    }

    private static long sum(Picture picture, ByteBuffer pixels) {
        CRC32 sum = new CRC32();
        int row = 3 * picture.width();
        for (int y = 0; y < picture.height(); y += ROWS) {
            sum.update(pixels.slice(y * row, row));
        }
        return sum.getValue();
    }

    private static boolean isBlack(Picture picture, ByteBuffer pixels) {
        int row = 3 * picture.width();
        int seen = 0;
        int bright = 0;
        for (int y = 0; y < picture.height(); y += ROWS) {
            for (int x = 0; x < row; x += BYTES) {
                seen++;
                bright += (pixels.get(y * row + x) & 0xFF) > DARK ? 1 : 0;
            }
        }
        return bright < BRIGHT_SHARE * seen;
    }
}
