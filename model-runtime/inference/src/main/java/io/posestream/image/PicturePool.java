package io.posestream.image;

import java.nio.ByteBuffer;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Lends pixel memory and takes it back, so that a steady stream allocates nothing. Keeps at most {@code maxIdle}
 * buffers; buffers that have become too small are let go. Thread-safe.
 */
public final class PicturePool {
    private final int maxIdle;
    private final ConcurrentLinkedDeque<ByteBuffer> idle = new ConcurrentLinkedDeque<>();

    public PicturePool(int maxIdle) {
        this.maxIdle = maxIdle;
    }

    /** An open picture with undefined content; closing it brings its memory back here. */
    public Picture take(int width, int height) {
        int needed = Math.multiplyExact(Math.multiplyExact(width, height), 3);
        ByteBuffer buffer;
        do {
            buffer = idle.pollFirst();
        } while (buffer != null && buffer.capacity() < needed);
        ByteBuffer pixels = buffer != null ? buffer : ByteBuffer.allocateDirect(needed);
        return new Picture(width, height, pixels, () -> giveBack(pixels));
    }

    private void giveBack(ByteBuffer pixels) {
        if (idle.size() < maxIdle) {
            idle.addFirst(pixels);
        }
    }
}
