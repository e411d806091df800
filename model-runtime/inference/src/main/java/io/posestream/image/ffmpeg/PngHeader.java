package io.posestream.image.ffmpeg;

import java.nio.ByteBuffer;

/** Walks the chunks of a PNG file (ISO/IEC 15948, chapter 5) without unpacking them. */
final class PngHeader {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int IHDR = 0x49484452;
    private static final int IEND = 0x49454E44;

    private PngHeader() {}

    static StillHeader read(byte[] file) throws RefusedException {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        if (file.length < 33 || bytes.getLong(0) != SIGNATURE || bytes.getInt(12) != IHDR) {
            throw new RefusedException("not a PNG: it should start with 89 50 4E 47 0D 0A 1A 0A, its first bytes are "
                    + StillHeader.firstBytes(file));
        }
        StillHeader header = new StillHeader(bytes.getInt(16), bytes.getInt(20));
        long at = 8;
        while (at + 12 <= file.length) {
            int length = bytes.getInt((int) at);
            if (bytes.getInt((int) at + 4) == IEND) {
                return header;
            }
            if (length < 0) {
                throw new RefusedException("the PNG is damaged: impossible chunk length at byte " + at);
            }
            at += 12L + length;
        }
        throw new RefusedException("the PNG is truncated: its end chunk is missing after " + file.length + " bytes");
    }
}
