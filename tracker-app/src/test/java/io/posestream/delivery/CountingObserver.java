package io.posestream.delivery;

import io.posestream.frame.Outcome;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts, and keeps the highest depth. */
final class CountingObserver implements DeliveryObserver {
    final AtomicInteger framesRead = new AtomicInteger();
    final AtomicInteger posed = new AtomicInteger();
    final AtomicInteger deadLetters = new AtomicInteger();
    final AtomicInteger deepestFrames = new AtomicInteger();
    final AtomicLong deepestBytes = new AtomicLong();
    final AtomicInteger interruptions = new AtomicInteger();
    final CountDownLatch interrupted = new CountDownLatch(1);
    final CountDownLatch recovered = new CountDownLatch(1);

    @Override
    public void frameRead(String streamId, int bytes) {
        framesRead.incrementAndGet();
    }

    @Override
    public void posed(String streamId, Outcome outcome, long sinceCaptureNs, long sinceReadNs) {
        posed.incrementAndGet();
    }

    @Override
    public void deadLetter(String stage) {
        deadLetters.incrementAndGet();
    }

    @Override
    public void laneDepth(String streamId, int frames, long bytes) {
        deepestFrames.accumulateAndGet(frames, Math::max);
        deepestBytes.accumulateAndGet(bytes, Math::max);
    }

    @Override
    public void interrupted(String reason) {
        interruptions.incrementAndGet();
        interrupted.countDown();
    }

    @Override
    public void recovered() {
        recovered.countDown();
    }
}
