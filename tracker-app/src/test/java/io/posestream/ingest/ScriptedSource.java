package io.posestream.ingest;

import io.posestream.image.Codec;
import io.posestream.image.EncodedPicture;
import io.posestream.image.EncodedSource;
import io.posestream.image.SourceException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Hands out given pictures, then ends, or breaks as a camera does when its cable is pulled. */
class ScriptedSource implements EncodedSource {
    private final Deque<EncodedPicture> pictures = new ArrayDeque<>();
    private final boolean live;
    private boolean breaks;
    private boolean closed;

    private ScriptedSource(boolean live) {
        this.live = live;
    }

    /** A file of {@code count} pictures, {@code intervalMs} apart, each of {@code bytes} bytes. */
    static ScriptedSource file(int count, int intervalMs, int bytes) {
        ScriptedSource source = new ScriptedSource(false);
        for (int i = 0; i < count; i++) {
            source.pictures.add(picture(i, TimeUnit.MILLISECONDS.toNanos((long) i * intervalMs), bytes));
        }
        return source;
    }

    /** A camera that delivers {@code count} pictures and then breaks. */
    static ScriptedSource camera(int count) {
        ScriptedSource source = new ScriptedSource(true);
        source.breaks = true;
        for (int i = 0; i < count; i++) {
            source.pictures.add(picture(i, TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis() + i), 100));
        }
        return source;
    }

    /** The same pictures, but the end is orderly. */
    ScriptedSource endingInOrder() {
        breaks = false;
        return this;
    }

    static EncodedPicture picture(int number, long timeNs, int bytes) {
        byte[] payload = new byte[bytes];
        payload[0] = (byte) number;
        return new EncodedPicture(Codec.H264, number == 0, 640, 360, timeNs, payload);
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public double fps() {
        return 0;
    }

    @Override
    public long expectedPictures() {
        return live ? -1 : pictures.size();
    }

    @Override
    public boolean live() {
        return live;
    }

    @Override
    public @Nullable EncodedPicture next() {
        EncodedPicture next = pictures.poll();
        if (next == null && breaks) {
            throw new SourceException("camera rtsp://gate-7 cannot be read on: connection reset");
        }
        return next;
    }

    @Override
    public void close() {
        closed = true;
    }
}
