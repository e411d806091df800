package io.posestream.delivery;

import io.posestream.pipeline.FramePipelines;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries one instance's share of the frames topic through pipelines to the poses topic, until closed. Each frame has
 * one outcome: poses, or a dead letter. Results leave in order per stream.
 *
 * <p>{@link #run} keeps the calling thread; {@link #close} may come from any thread, such as a shutdown hook. While the
 * broker is away it waits, without limit, and goes on from the last commit and the states that belong to it. Does not
 * close the pipelines' engines.
 */
public final class PoseDelivery implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PoseDelivery.class);

    /** Beyond the closing time of the lanes: for the last commit and for the clients to say good-bye. */
    private static final long CLOSE_GRACE_MS = 8_000;

    private final DeliverySettings settings;
    private final FramePipelines pipelines;
    private final DeliveryObserver observer;
    private final FailurePolicy failures;
    private final Outage outage;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Thread runner;

    public PoseDelivery(DeliverySettings settings, FramePipelines pipelines, DeliveryObserver observer) {
        this.settings = settings;
        this.pipelines = pipelines;
        this.observer = observer;
        failures = new FailurePolicy(settings);
        outage = new Outage(observer);
    }

    /**
     * Returns after {@link #close}. Call it once.
     *
     * @throws DeliveryException when a person must help; the message says how
     */
    public void run() {
        runner = Thread.currentThread();
        try {
            while (!stopping()) {
                runSession();
            }
        } finally {
            ended.countDown();
        }
    }

    private void runSession() {
        try (DeliverySession session = new DeliverySession(settings, pipelines, observer)) {
            session.run(this::stopping, outage::over);
        } catch (RuntimeException e) {
            if (stopping()) {
                LOG.warn(
                        "The last results could not be committed; the next start answers those frames again: {}",
                        e.toString());
                return;
            }
            Optional<RuntimeException> fatal = failures.fatal(e);
            if (fatal.isPresent()) {
                throw fatal.get();
            }
            pause(outage.failed(e));
        }
    }

    private void pause(long delayMs) {
        try {
            stop.await(delayMs, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
    }

    private boolean stopping() {
        return stop.getCount() == 0;
    }

    /**
     * Stops reading, answers and commits what is under way within the settings' closing time, leaves the rest to the
     * next start, and waits for the end of {@link #run}. A broker that is away delays it by seconds only.
     */
    @Override
    public void close() {
        stop.countDown();
        Thread running = runner;
        if (running == null || running == Thread.currentThread()) {
            return;
        }
        try {
            if (!ended.await(settings.closeTimeoutMs() + CLOSE_GRACE_MS, TimeUnit.MILLISECONDS)) {
                running.interrupt();
                ended.await(CLOSE_GRACE_MS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
