package io.posestream.delivery;

import io.posestream.pipeline.FramePipelines;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A delivery on its own thread, as the service runs it. */
final class RunningDelivery implements AutoCloseable {
    private final PoseDelivery delivery;
    private final CompletableFuture<Void> ended;

    RunningDelivery(DeliverySettings settings, FramePipelines pipelines, DeliveryObserver observer) {
        delivery = new PoseDelivery(settings, pipelines, observer);
        ended = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        delivery.run();
                        ended.complete(null);
                    } catch (RuntimeException | Error e) {
                        ended.completeExceptionally(e);
                    }
                },
                "delivery-" + settings.instanceId());
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends by itself or not at all; a failure is thrown. */
    void awaitEnd() throws Exception {
        ended.get(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        delivery.close();
    }
}
