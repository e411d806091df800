package io.posestream.image;

import java.util.Arrays;

/**
 * What an H.264 or H.265 access unit in Annex B form holds, read from its own bytes, because the key frame flags of
 * producers are often wrong. NAL unit types are those of ITU-T H.264 table 7-1 and H.265 table 7-1.
 *
 * @param startCode the bytes begin with a start code, after leading zeros at most
 * @param sequence a fingerprint of the sequence parameter set before the picture; 0 when there is none
 * @param picture there is a coded slice
 * @param keyFrame decoding can begin here: IDR, IRAP, or an H.264 recovery point that is exact at once
 */
public record AnnexB(boolean startCode, int sequence, boolean picture, boolean keyFrame) {
    private static final int START_CODE = 3;
    private static final int H264_SLICE = 1;
    private static final int H264_IDR = 5;
    private static final int H264_SEI = 6;
    private static final int H264_SPS = 7;
    private static final int H265_FIRST_IRAP = 16;
    private static final int H265_LAST_IRAP = 23;
    private static final int H265_LAST_SLICE = 31;
    private static final int H265_SPS = 33;
    private static final int SEI_RECOVERY_POINT = 6;

    /** Reads up to the first slice; what follows belongs to the same picture. */
    public static AnnexB inspect(Codec codec, byte[] unit) {
        if (codec.standsAlone()) {
            throw new IllegalArgumentException(codec + " has no Annex B form");
        }
        int nal = nextNal(unit, 0);
        boolean startCode = nal > 0 && leadsWithZeros(unit, nal);
        int sequence = 0;
        boolean recovery = false;
        for (; nal > 0 && nal < unit.length; nal = nextNal(unit, nal)) {
            int type = codec == Codec.H264 ? unit[nal] & 0x1F : unit[nal] >> 1 & 0x3F;
            if (isSlice(codec, type)) {
                return new AnnexB(startCode, sequence, true, recovery || startsDecoding(codec, type));
            }
            if (type == (codec == Codec.H264 ? H264_SPS : H265_SPS)) {
                sequence = fingerprint(unit, nal);
            }
            recovery |= codec == Codec.H264 && type == H264_SEI && holdsExactRecoveryPoint(unit, nal + 1);
        }
        return new AnnexB(startCode, sequence, false, false);
    }

    /** What stands before the first slice of a key frame: all that a decoder must be told before its pictures. */
    public static byte[] parameterSets(Codec codec, byte[] keyFrame) {
        for (int nal = nextNal(keyFrame, 0); nal > 0 && nal < keyFrame.length; nal = nextNal(keyFrame, nal)) {
            int type = codec == Codec.H264 ? keyFrame[nal] & 0x1F : keyFrame[nal] >> 1 & 0x3F;
            if (isSlice(codec, type)) {
                return Arrays.copyOf(keyFrame, nal - START_CODE);
            }
        }
        return keyFrame.clone();
    }

    /** Whether a decoder can be opened anew at this unit. */
    public boolean parameterSets() {
        return sequence != 0;
    }

    private static int fingerprint(byte[] unit, int nal) {
        int next = nextNal(unit, nal);
        byte[] set = Arrays.copyOfRange(unit, nal, next < 0 ? unit.length : next);
        return Math.max(1, Arrays.hashCode(set) & Integer.MAX_VALUE);
    }

    private static boolean isSlice(Codec codec, int type) {
        return codec == Codec.H264 ? type >= H264_SLICE && type <= H264_IDR : type <= H265_LAST_SLICE;
    }

    private static boolean startsDecoding(Codec codec, int type) {
        return codec == Codec.H264 ? type == H264_IDR : type >= H265_FIRST_IRAP && type <= H265_LAST_IRAP;
    }

    /** Index of the byte after the next start code {@code 00 00 01}; -1 when there is none. */
    private static int nextNal(byte[] unit, int from) {
        for (int i = from; i + 3 < unit.length; i++) {
            if (unit[i] == 0 && unit[i + 1] == 0 && unit[i + 2] == 1) {
                return i + 3;
            }
        }
        return -1;
    }

    private static boolean leadsWithZeros(byte[] unit, int nal) {
        for (int i = 0; i < nal - 1; i++) {
            if (unit[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** A {@code recovery_frame_cnt} of 0 is coded as a single 1 bit, the first of the payload (H.264 D.1.8). */
    private static boolean holdsExactRecoveryPoint(byte[] unit, int from) {
        int at = from;
        while (at + 2 < unit.length && (unit[at] & 0xFF) != 0x80 && unit[at] != 0) {
            int type = unit[at++] & 0xFF;
            int size = 0;
            int part;
            do {
                part = unit[at++] & 0xFF;
                size += part;
            } while (part == 0xFF && at < unit.length);
            if (type == SEI_RECOVERY_POINT && at < unit.length) {
                return (unit[at] & 0x80) != 0;
            }
            at += size;
        }
        return false;
    }
}
