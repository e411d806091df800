package io.posestream.training;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/**
 * One output of the backbone as the cache keeps it: a byte for each value, {@code round(value * scale)} held to 0..255.
 *
 * @param name of the output, e.g. {@code feature}
 * @param scale steps for one unit of the value; values are not negative
 */
public record MapSpec(String name, int channels, int height, int width, float scale) {
    private static final int MOST = 255;
    private static final int PIECE_BYTES = 8192;

    public MapSpec {
        if (channels < 1 || height < 1 || width < 1 || !(scale > 0)) {
            throw new IllegalArgumentException("map " + name + " needs a positive size and scale, got " + channels
                    + " x " + height + " x " + width + ", " + scale);
        }
    }

    /** Values of one look. */
    public int size() {
        return channels * height * width;
    }

    /** @param values read from index 0 on */
    void encode(FloatBuffer values, ByteBuffer target) {
        for (int i = 0; i < size(); i++) {
            target.put((byte) Math.max(0, Math.min(MOST, Math.round(values.get(i) * scale))));
        }
    }

    void decode(ByteBuffer stored, int from, float[] into, int at) {
        float[] values = new float[MOST + 1];
        for (int i = 0; i <= MOST; i++) {
            values[i] = i / scale;
        }
        // In pieces that stay in the processor's cache: several times faster than byte by byte.
        byte[] piece = new byte[Math.min(PIECE_BYTES, size())];
        for (int done = 0; done < size(); done += piece.length) {
            int count = Math.min(piece.length, size() - done);
            stored.get(from + done, piece, 0, count);
            for (int i = 0; i < count; i++) {
                into[at + done + i] = values[piece[i] & MOST];
            }
        }
    }
}
