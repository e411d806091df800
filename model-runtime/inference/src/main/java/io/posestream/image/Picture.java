package io.posestream.image;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A decoded picture: packed RGB, 8 bits a channel, rows of {@code 3 * width} bytes from the top, no padding.
 *
 * <p>Owns its pixel memory until {@link #close()}, which gives it back to where it came from (see {@link PicturePool});
 * reading after that is a fault. May be read by many threads at once; closed once, by its owner. Closing again does
 * nothing.
 */
public final class Picture implements AutoCloseable {
    private final int width;
    private final int height;
    private final ByteBuffer rgb;
    private final Runnable release;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * @param rgb at least {@code 3 * width * height} bytes from position 0; direct, because natives read it in place
     * @param release gives the memory back; called once
     */
    public Picture(int width, int height, ByteBuffer rgb, Runnable release) {
        if (width <= 0 || height <= 0 || rgb.capacity() < 3L * width * height) {
            throw new IllegalArgumentException(
                    "a picture of " + width + " x " + height + " does not fit in " + rgb.capacity() + " bytes");
        }
        this.width = width;
        this.height = height;
        this.rgb = rgb;
        this.release = release;
    }

    /** A picture on memory of its own, which the garbage collector takes back. */
    public static Picture allocate(int width, int height) {
        return new Picture(width, height, ByteBuffer.allocateDirect(3 * width * height), () -> {});
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The pixels; use absolute gets only, since the buffer's position is shared between readers. */
    public ByteBuffer rgb() {
        if (closed.get()) {
            throw new IllegalStateException("the picture was closed; its memory may hold another one by now");
        }
        return rgb;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            release.run();
        }
    }
}
