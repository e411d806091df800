package io.posestream.image.ffmpeg;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * Leaves out of a PNG file what says nothing about its pixels. Texts and colour profiles are compressed, and FFmpeg
 * unpacks them without a bound: a file of 1 MB can take 1 GB.
 */
final class PngChunks {
    private static final int SIGNATURE_BYTES = 8;
    private static final int FRAME_BYTES = 12;
    private static final int TRANSPARENCY = 0x74524E53;
    private static final int END = 0x49454E44;

    /** Bit 5 of a chunk's first letter: lower case, not needed to show the picture (ISO/IEC 15948, 5.4). */
    private static final int ANCILLARY = 0x20;

    private PngChunks() {}

    /** @param file whose chunks {@link PngHeader} has walked; given back when there is nothing to leave out */
    static byte[] essential(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, SIGNATURE_BYTES);
        for (int at = SIGNATURE_BYTES; at + FRAME_BYTES <= file.length; ) {
            int whole = Math.min(file.length - at, FRAME_BYTES + bytes.getInt(at));
            int type = bytes.getInt(at + 4);
            if (((type >> 24) & ANCILLARY) == 0 || type == TRANSPARENCY) {
                kept.write(file, at, whole);
            }
            if (type == END) {
                break;
            }
            at += whole;
        }
        return kept.size() == file.length ? file : kept.toByteArray();
    }
}
