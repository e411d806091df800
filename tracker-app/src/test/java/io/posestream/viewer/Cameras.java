package io.posestream.viewer;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Ten frames a second of each scene, with their poses, until closed. */
final class Cameras implements AutoCloseable {
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong seq = new AtomicLong();

    private Cameras(PoseViewer viewer, List<Scene> scenes) {
        var unused = clock.scheduleAtFixedRate(() -> film(viewer, scenes), 0, 100, TimeUnit.MILLISECONDS);
    }

    static Cameras film(PoseViewer viewer, Scene... scenes) {
        return new Cameras(viewer, List.of(scenes));
    }

    private void film(PoseViewer viewer, List<Scene> scenes) {
        long frame = seq.getAndIncrement();
        for (Scene scene : scenes) {
            viewer.feed().picture(scene.jpeg(frame));
            viewer.feed().poses(scene.poses(frame, 42));
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
