package io.posestream.viewer;

import io.posestream.frame.FrameId;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.SourceFrame;
import io.posestream.http.NamedThreads;
import io.posestream.image.Codec;
import io.posestream.image.PictureEncoder;
import io.posestream.image.StreamDecoders;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes pictures ready for pages that watch: JPEG and PNG as they are, video through a {@link VideoTranscoder} per
 * stream. Streams nobody watches cost nothing: {@link #tick} lets go of their pictures and decoders.
 */
final class PictureDesk implements AutoCloseable {
    private static final int DECODE_THREADS = 2;

    private final Audience audience;
    private final StreamDecoders decoders;
    private final Supplier<PictureEncoder> jpegEncoders;
    private final Consumer<FrameId> announce;
    private final ExecutorService decodeThreads =
            Executors.newFixedThreadPool(DECODE_THREADS, NamedThreads.daemon("viewer-decode"));
    private final Map<String, Entry> streams = new ConcurrentHashMap<>();

    private static final class Entry {
        final PictureMatcher matcher = new PictureMatcher();

        @Nullable VideoTranscoder transcoder;

        boolean closed;

        synchronized void close() {
            closed = true;
            if (transcoder != null) {
                transcoder.close();
                transcoder = null;
            }
        }
    }

    /** @param announce told of each picture that is ready */
    PictureDesk(
            Audience audience,
            StreamDecoders decoders,
            Supplier<PictureEncoder> jpegEncoders,
            Consumer<FrameId> announce) {
        this.audience = audience;
        this.decoders = decoders;
        this.jpegEncoders = jpegEncoders;
        this.announce = announce;
    }

    void picture(SourceFrame frame) {
        String streamId = frame.id().streamId();
        if (!audience.watchesPicturesOf(streamId)) {
            return;
        }
        Entry entry = streams.computeIfAbsent(streamId, id -> new Entry());
        if (frame.codec().standsAlone()) {
            String type = frame.codec() == Codec.PNG ? "image/png" : "image/jpeg";
            accept(entry.matcher, new ReadyPicture(frame.id(), type, frame.payload()));
        } else {
            VideoTranscoder transcoder = transcoder(entry);
            if (transcoder != null) {
                transcoder.offer(frame);
            }
        }
    }

    /** Null when the audience left meanwhile. */
    private @Nullable VideoTranscoder transcoder(Entry entry) {
        synchronized (entry) {
            VideoTranscoder transcoder = entry.transcoder;
            if (transcoder == null && !entry.closed) {
                transcoder = new VideoTranscoder(
                        decoders.open(), jpegEncoders.get(), decodeThreads, jpeg -> accept(entry.matcher, jpeg));
                entry.transcoder = transcoder;
            }
            return transcoder;
        }
    }

    private void accept(PictureMatcher matcher, ReadyPicture picture) {
        matcher.picture(picture, nowMs()).ifPresent(ready -> announce.accept(ready.id()));
    }

    /** Poses of a frame have come: its picture may be shown, unless nobody looked at that frame. */
    void posed(PoseFrame frame) {
        Entry entry = streams.get(frame.id().streamId());
        if (entry != null && (frame.outcome() == Outcome.TRACKED || frame.outcome() == Outcome.EMPTY)) {
            entry.matcher.posed(frame.id()).ifPresent(ready -> announce.accept(ready.id()));
        }
    }

    Optional<ReadyPicture> newest(String streamId) {
        Entry entry = streams.get(streamId);
        return entry == null ? Optional.empty() : entry.matcher.newest();
    }

    /** Call it about once a second. */
    void tick() {
        streams.forEach((streamId, entry) -> {
            if (audience.watchesPicturesOf(streamId)) {
                entry.matcher.overdue(nowMs()).ifPresent(ready -> announce.accept(ready.id()));
            } else {
                streams.remove(streamId, entry);
                entry.close();
            }
        });
    }

    private static long nowMs() {
        return System.nanoTime() / 1_000_000;
    }

    @Override
    public void close() {
        decodeThreads.shutdownNow();
        streams.values().forEach(Entry::close);
        streams.clear();
    }
}
