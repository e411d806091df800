package io.posestream.viewer;

import io.posestream.frame.FrameId;
import io.posestream.frame.SourceFrame;
import io.posestream.image.Decoded;
import io.posestream.image.Picture;
import io.posestream.image.PictureEncoder;
import io.posestream.image.StreamDecoder;
import io.posestream.image.TimedPicture;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes one stream of video and makes at most ten JPEG pictures a second of it. Frames wait in a bounded queue; when
 * decoding falls behind, the queue is emptied and decoding starts again at the next key frame.
 *
 * <p>Owns decoder and encoder, and each decoded picture until it is coded. Work runs on the executor, one task at a
 * time; {@link #close()} waits for the running one.
 */
final class VideoTranscoder implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(VideoTranscoder.class);
    private static final int MAX_WAITING = 90;
    private static final long MIN_PICTURE_GAP_NS = 95_000_000;

    private final StreamDecoder decoder;
    private final PictureEncoder encoder;
    private final Executor executor;
    private final Consumer<ReadyPicture> pictures;

    private final Deque<SourceFrame> waiting = new ArrayDeque<>();
    private boolean scheduled;
    private boolean overflown;

    private final Object decoding = new Object();
    private final Map<Long, SourceFrame> inDecoder = new HashMap<>();
    private long nextToken;
    private @Nullable FrameId lastIn;
    private long lastPictureNs = Long.MIN_VALUE / 2;
    private boolean closed;

    VideoTranscoder(StreamDecoder decoder, PictureEncoder encoder, Executor executor, Consumer<ReadyPicture> pictures) {
        this.decoder = decoder;
        this.encoder = encoder;
        this.executor = executor;
        this.pictures = pictures;
    }

    void offer(SourceFrame frame) {
        synchronized (waiting) {
            if (waiting.size() >= MAX_WAITING) {
                waiting.clear();
                overflown = true;
            }
            // After an overflow pictures up to the next key frame cannot be decoded anyway.
            if (overflown && !frame.keyFrame()) {
                return;
            }
            overflown = false;
            waiting.addLast(frame);
            if (scheduled) {
                return;
            }
            scheduled = true;
        }
        try {
            executor.execute(this::work);
        } catch (RejectedExecutionException e) {
            // The viewer is closing.
            synchronized (waiting) {
                waiting.clear();
            }
        }
    }

    private void work() {
        while (true) {
            SourceFrame frame;
            synchronized (waiting) {
                frame = waiting.pollFirst();
                if (frame == null) {
                    scheduled = false;
                    return;
                }
            }
            synchronized (decoding) {
                if (!closed) {
                    tryDecode(frame);
                }
            }
        }
    }

    private void tryDecode(SourceFrame frame) {
        try {
            decode(frame);
        } catch (RuntimeException e) {
            // One picture less is no reason to stop showing the stream.
            log.warn("The viewer cannot show frame {}: {}", frame.id(), e.toString());
        }
    }

    private void decode(SourceFrame frame) {
        FrameId last = lastIn;
        FrameId id = frame.id();
        if (last != null && (last.epoch() != id.epoch() || last.frameSeq() + 1 != id.frameSeq())) {
            decoder.framesLost();
        }
        lastIn = id;
        long token = nextToken++;
        // Only what is needed to name the picture later; the bytes may go.
        inDecoder.put(
                token,
                new SourceFrame(
                        id, frame.captureTimeNs(), frame.codec(), false, frame.width(), frame.height(), new byte[0]));
        for (Decoded outcome : decoder.decode(frame.codec(), frame.payload(), token)) {
            SourceFrame source = inDecoder.remove(outcome.token());
            if (outcome instanceof Decoded.Shown shown) {
                try (Picture picture = shown.picture()) {
                    if (source != null) {
                        show(source, picture);
                    }
                }
            }
        }
    }

    private void show(SourceFrame source, Picture picture) {
        long timeNs = source.captureTimeNs();
        // A clock that went back must not silence the stream.
        if (timeNs - lastPictureNs < MIN_PICTURE_GAP_NS && timeNs >= lastPictureNs) {
            return;
        }
        lastPictureNs = timeNs;
        byte[] jpeg = encoder.encode(new TimedPicture(timeNs, picture), true).payload();
        pictures.accept(new ReadyPicture(source.id(), "image/jpeg", jpeg));
    }

    @Override
    public void close() {
        synchronized (decoding) {
            if (!closed) {
                closed = true;
                decoder.close();
                encoder.close();
            }
        }
    }
}
