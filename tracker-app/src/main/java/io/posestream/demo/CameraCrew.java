package io.posestream.demo;

import io.posestream.app.Sources;
import io.posestream.ingest.CameraIngest;
import io.posestream.ingest.FramePublisher;
import io.posestream.ingest.IngestObserver;
import io.posestream.ingest.IngestSettings;
import io.posestream.wire.TopicNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The simulated cameras of the demo, one thread each, sending to the frames topic at their own pace. */
final class CameraCrew implements AutoCloseable {
    private final Sources sources = new Sources();
    private final FramePublisher publisher;
    private final List<CameraIngest> cameras = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> new Thread(task, "camera"));
    private final DemoSettings demo;

    CameraCrew(DemoSettings demo, Map<String, String> kafka, TopicNames topics) {
        this.demo = demo;
        this.publisher = FramePublisher.connect(kafka, topics);
    }

    /** @return when all cameras have ended: how many frames the broker confirmed */
    CompletableFuture<Long> start() {
        CompletableFuture<Long> sent = CompletableFuture.completedFuture(0L);
        for (int i = 0; i < demo.streams(); i++) {
            String source = demo.source(i);
            CameraIngest camera = new CameraIngest(
                    IngestSettings.once("camera-" + (i + 1)),
                    () -> sources.openEncoded(source),
                    publisher,
                    IngestObserver.NONE);
            cameras.add(camera);
            sent = sent.thenCombine(
                    CompletableFuture.supplyAsync(() -> camera.run().frames(), threads), Long::sum);
        }
        return sent;
    }

    /** Ends all cameras after the picture in hand. */
    void stop() {
        cameras.forEach(CameraIngest::stop);
    }

    @Override
    public void close() {
        stop();
        threads.shutdown();
        publisher.close();
    }
}
