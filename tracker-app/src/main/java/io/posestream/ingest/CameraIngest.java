package io.posestream.ingest;

import io.posestream.frame.FrameId;
import io.posestream.frame.SourceFrame;
import io.posestream.frame.TrueFrame;
import io.posestream.image.EncodedPicture;
import io.posestream.image.EncodedSource;
import io.posestream.image.SourceException;
import io.posestream.wire.TransportException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Carries the pictures of one source to the frames topic, from the first to the last, over every break.
 *
 * <p>{@link #run} works on its caller's thread and owns the sources it opens. After a break the epoch and the numbers
 * go on, with one number left out for the frames nobody saw. A {@link TruthfulSource} also fills the truth topic.
 */
public final class CameraIngest {

    private final IngestSettings settings;
    private final Supplier<EncodedSource> sources;
    private final FramePublisher publisher;
    private final PublishedCount count;
    private final StreamStory story;
    private final CaptureClock clock;
    private final BackOff backOff;
    private final FrameNumbers numbers;
    private final CountDownLatch stop = new CountDownLatch(1);
    private long reconnects;

    /** Given back to the thread at the end; before that it would break the farewell to Kafka. */
    private boolean interrupted;

    /**
     * @param sources opens the source, each time anew; throws {@link SourceException} when it cannot
     * @param publisher stays with the caller; may be shared
     */
    public CameraIngest(
            IngestSettings settings,
            Supplier<EncodedSource> sources,
            FramePublisher publisher,
            IngestObserver observer) {
        this.settings = settings;
        this.sources = sources;
        this.publisher = publisher;
        this.count = new PublishedCount(observer);
        this.story = new StreamStory(settings.streamId(), publisher, observer);
        this.clock = new CaptureClock(settings.rate());
        this.backOff = new BackOff(settings.reconnect(), RandomGenerator.getDefault());
        this.numbers = new FrameNumbers(settings.streamId(), System.currentTimeMillis());
    }

    /**
     * Runs until the source ends, {@link #stop} is called, or the thread is interrupted. To be called once.
     *
     * @throws SourceException when the source is broken and the policy gives it up
     * @throws TransportException when Kafka fails for good
     */
    public IngestSummary run() {
        try {
            story.opening();
            boolean more = true;
            while (more && !stopped()) {
                more = carryOneOpening();
            }
            story.ended(numbers.epoch(), stopped() ? "stopped" : "the source came to its end");
            publisher.flush();
            return count.summary(reconnects);
        } catch (SourceException e) {
            story.givenUp(numbers.epoch(), String.valueOf(e.getMessage()));
            throw e;
        } catch (TransportException e) {
            story.failed(String.valueOf(e.getMessage()));
            throw e;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Makes {@link #run} return after the picture in hand. Any thread; at once. */
    public void stop() {
        stop.countDown();
    }

    /** @return whether the source is to be opened again */
    private boolean carryOneOpening() {
        try (EncodedSource source = sources.get()) {
            carry(source);
        } catch (SourceException e) {
            awaitReconnect(e);
            return true;
        }
        if (settings.loop() && !stopped()) {
            story.beginsAgain(numbers.epoch(), "the file begins again");
            numbers.startAnew(System.currentTimeMillis());
            return true;
        }
        return false;
    }

    private void carry(EncodedSource source) {
        clock.begin(source.live());
        boolean any = false;
        while (!stopped()) {
            EncodedPicture picture = source.next();
            if (picture == null) {
                requireOrderlyEnd(source.live(), any);
                return;
            }
            any = true;
            long captureTimeNs = clock.captureTimeNs(picture.timeNs());
            if (stopsWithin(clock.waitNs(picture.timeNs()))) {
                return;
            }
            backOff.succeeded();
            story.pictureArrived(numbers.epoch(), captureTimeNs, describe(picture));
            publish(source, picture, captureTimeNs);
        }
    }

    private void publish(EncodedSource source, EncodedPicture picture, long captureTimeNs) {
        FrameId id = numbers.next();
        byte[] payload = picture.payload();
        publisher.publish(
                new SourceFrame(
                        id,
                        captureTimeNs,
                        picture.codec(),
                        picture.keyFrame(),
                        picture.width(),
                        picture.height(),
                        payload),
                count.receipt(id, payload.length));
        if (source instanceof TruthfulSource truthful) {
            publisher.publishTruth(TrueFrame.of(
                    id, captureTimeNs, picture.width(), picture.height(), truthful.skeleton(), truthful.people()));
        }
    }

    private void requireOrderlyEnd(boolean live, boolean any) {
        if (live) {
            throw new SourceException("source " + settings.streamId() + " ended its live stream");
        }
        if (!any) {
            throw new SourceException(
                    "source " + settings.streamId() + " holds no picture; give a file with at least one");
        }
    }

    private void awaitReconnect(SourceException broken) {
        Optional<Duration> pause = backOff.afterFailure();
        if (pause.isEmpty()) {
            throw broken;
        }
        story.reconnecting(
                numbers.epoch(),
                broken.getMessage() + "; attempt " + backOff.failures() + " in "
                        + pause.get().toMillis() + " ms");
        numbers.lose();
        reconnects++;
        stopsWithin(pause.get().toNanos());
    }

    private static String describe(EncodedPicture picture) {
        return picture.codec() + ", " + picture.width() + " x " + picture.height() + " pixels";
    }

    private boolean stopped() {
        return stop.getCount() == 0;
    }

    private boolean stopsWithin(long ns) {
        try {
            return stop.await(ns, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
            stop();
            return true;
        }
    }
}
