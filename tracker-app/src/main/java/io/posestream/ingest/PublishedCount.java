package io.posestream.ingest;

import io.posestream.frame.FrameId;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what the broker took and refused, and what the spool dropped, and passes it on. Thread-safe. */
final class PublishedCount {
    private final IngestObserver observer;
    private final AtomicLong frames = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong handed = new AtomicLong();

    PublishedCount(IngestObserver observer) {
        this.observer = observer;
    }

    FramePublisher.Receipt receipt(FrameId id, int size) {
        handed.incrementAndGet();
        return new FramePublisher.Receipt() {
            @Override
            public void accepted() {
                frames.incrementAndGet();
                bytes.addAndGet(size);
                observer.framePublished(id, size);
            }

            @Override
            public void refused(String reason) {
                refused.incrementAndGet();
                observer.frameRefused(id, reason);
            }

            @Override
            public void dropped() {
                dropped.incrementAndGet();
            }
        };
    }

    IngestSummary summary(long reconnects) {
        long settled = frames.get() + refused.get() + dropped.get();
        return new IngestSummary(
                frames.get(), bytes.get(), refused.get(), reconnects, dropped.get(), handed.get() - settled);
    }
}
