package io.posestream.image.ffmpeg;

import io.posestream.image.Codec;
import org.jspecify.annotations.Nullable;

/**
 * How often an access unit makes a decoder go over its picture. A slice of a few bytes can cover a whole picture, and
 * nothing but the size of the unit bounds how many of them there are: 16 MiB would keep a decoder busy for hours.
 *
 * @param slices of the unit
 * @param starts slices that do not go on where the one before left off, but at an earlier block or the same
 */
record SliceCount(Codec codec, int slices, int starts) {
    /** Two fields, with room for pictures that are sent twice. */
    private static final int MAX_STARTS = 8;

    /** Encoders that fill network packets of 1400 bytes make some thousand of a large picture. */
    private static final int MAX_H264_SLICES = 8_192;

    /** ITU-T H.265 table A.8, the highest level. */
    private static final int MAX_H265_SLICES = 600;

    private static final int MAX_ZERO_BITS = 24;

    static SliceCount of(Codec codec, byte[] unit) {
        int slices = 0;
        int starts = 0;
        long last = 0;
        for (int at = 0; at + 5 < unit.length; at++) {
            if (unit[at] != 0 || unit[at + 1] != 0 || unit[at + 2] != 1) {
                continue;
            }
            int type = codec == Codec.H264 ? unit[at + 3] & 0x1F : (unit[at + 3] >> 1) & 0x3F;
            if (isSlice(codec, type)) {
                // H.265 says only whether a slice is the first one.
                boolean first = (unit[at + 5] & 0x80) != 0;
                long block = codec == Codec.H264 ? firstBlock(unit, at + 4) : first ? 0 : last + 1;
                starts += slices == 0 || block <= last ? 1 : 0;
                last = block;
                slices++;
            }
            at += 3;
        }
        return new SliceCount(codec, slices, starts);
    }

    /** Why this is too much; null when it is not. */
    @Nullable String excess() {
        int most = codec == Codec.H264 ? MAX_H264_SLICES : MAX_H265_SLICES;
        if (slices <= most && starts <= MAX_STARTS) {
            return null;
        }
        return "the unit holds " + slices + " slices that begin its picture " + starts + " times, over the limits of "
                + most + " and " + MAX_STARTS + "; send one picture in each frame";
    }

    /** Coded slices of the base picture: H.264 table 7-1 without data partitions B and C, H.265 table 7-1. */
    private static boolean isSlice(Codec codec, int type) {
        return codec == Codec.H264 ? type == 1 || type == 2 || type == 5 : type <= 31;
    }

    /** The first number of an H.264 slice header: an Exp-Golomb code (H.264 9.1). */
    private static long firstBlock(byte[] unit, int from) {
        int zeros = 0;
        while (zeros < MAX_ZERO_BITS && bit(unit, from, zeros) == 0) {
            zeros++;
        }
        long value = 0;
        for (int i = zeros; i <= 2 * zeros; i++) {
            value = (value << 1) | bit(unit, from, i);
        }
        return value - 1;
    }

    /** Past the end and inside an emulation prevention byte nothing is counted exactly, which does no harm. */
    private static int bit(byte[] unit, int from, int index) {
        int at = from + index / 8;
        return at < unit.length ? (unit[at] >> (7 - index % 8)) & 1 : 0;
    }
}
