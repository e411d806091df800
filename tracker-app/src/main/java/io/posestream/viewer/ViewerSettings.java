package io.posestream.viewer;

import io.posestream.http.HttpAccess;
import io.posestream.pose.Skeleton;
import java.util.List;

/**
 * @param access where it listens and who may look
 * @param topic named in the page while nothing arrives
 * @param broker named in the page while nothing arrives
 * @param pixels to whom pictures are shown; skeletons are shown to all who may look
 * @param maxViewers open pages at a time; each takes one thread
 * @param skeletons layouts that can be drawn
 */
public record ViewerSettings(
        HttpAccess access, String topic, String broker, Pixels pixels, int maxViewers, List<Skeleton> skeletons) {

    public ViewerSettings {
        if (maxViewers < 1) {
            throw new IllegalArgumentException("the viewer needs room for at least one page, got " + maxViewers);
        }
        skeletons = List.copyOf(skeletons);
    }

    /** Loopback, pictures for this machine, 16 pages, COCO bodies. */
    public static ViewerSettings local(int port, String topic, String broker) {
        return new ViewerSettings(HttpAccess.local(port), topic, broker, Pixels.LOCAL, 16, List.of(Skeleton.COCO_17));
    }
}
