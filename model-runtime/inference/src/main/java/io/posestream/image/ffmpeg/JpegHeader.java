package io.posestream.image.ffmpeg;

/** Walks the marker segments of a JPEG file (ITU-T T.81 annex B) up to its first scan. */
final class JpegHeader {
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int MAX_SCANS = 64;
    private static final String CUT_OFF = "the JPEG breaks off before its picture data begins";

    private JpegHeader() {}

    static StillHeader read(byte[] file) throws RefusedException {
        if (file.length < 4 || !isMarker(file, 0, START_OF_IMAGE)) {
            throw new RefusedException(
                    "not a JPEG: it should start with FF D8, its first bytes are " + StillHeader.firstBytes(file));
        }
        StillHeader header = null;
        for (int at = 2; at + 3 < file.length; ) {
            if ((file[at] & 0xFF) != 0xFF) {
                throw new RefusedException("the JPEG is damaged: no marker at byte " + at);
            }
            int marker = file[at + 1] & 0xFF;
            if (standsAlone(marker)) {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }
            int next = at + 2 + bigEndian16(file, at + 2);
            if (marker == START_OF_SCAN && header != null) {
                requireEnd(file, next);
                requireFewScans(file, next);
                return header;
            }
            if (isFrameHeader(marker) && at + 8 < file.length) {
                header = new StillHeader(bigEndian16(file, at + 7), bigEndian16(file, at + 5));
            }
            at = next;
        }
        throw new RefusedException(CUT_OFF);
    }

    /** Without this, decoders fill the missing part of a truncated picture with grey and call it good. */
    private static void requireEnd(byte[] file, int from) throws RefusedException {
        for (int at = file.length - 2; at >= from; at--) {
            if (isMarker(file, at, END_OF_IMAGE)) {
                return;
            }
        }
        throw new RefusedException(
                "the JPEG is truncated: its end marker FF D9 is missing after " + file.length + " bytes");
    }

    /** Each further scan of twenty bytes makes the decoder walk over the whole picture again. */
    private static void requireFewScans(byte[] file, int from) throws RefusedException {
        int scans = 1;
        for (int at = from; at + 1 < file.length; at++) {
            // Inside a scan FF is followed by 00 or a restart, so this is a marker.
            scans += file[at] == (byte) 0xFF && isMarker(file, at, START_OF_SCAN) ? 1 : 0;
        }
        if (scans > MAX_SCANS) {
            throw new RefusedException("the JPEG has " + scans + " scans, over the limit of " + MAX_SCANS
                    + "; send baseline or usual progressive JPEG, which has about ten");
        }
    }

    /** Fill bytes, TEM, restarts and image start and end have no length. */
    private static boolean standsAlone(int marker) {
        return marker == 0xFF || marker == 0x01 || (marker >= 0xD0 && marker <= END_OF_IMAGE);
    }

    /** SOF0 to SOF15; C4, C8 and CC in between mean Huffman tables, an extension, and arithmetic coding. */
    private static boolean isFrameHeader(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean isMarker(byte[] file, int at, int marker) {
        return (file[at] & 0xFF) == 0xFF && (file[at + 1] & 0xFF) == marker;
    }

    private static int bigEndian16(byte[] file, int at) {
        return (file[at] & 0xFF) << 8 | (file[at + 1] & 0xFF);
    }
}
