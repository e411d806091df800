package io.posestream.viewer;

import io.posestream.pose.Skeleton;
import java.util.List;

/**
 * @param host address to listen on; loopback unless the user wants others to look
 * @param port 0 = any free one
 * @param topic named in the page while nothing arrives
 * @param broker named in the page while nothing arrives
 * @param pictures false = no pixel ever leaves this process through the viewer
 * @param maxViewers open pages at a time; each takes one thread
 * @param skeletons layouts that can be drawn
 */
public record ViewerSettings(
        String host,
        int port,
        String topic,
        String broker,
        boolean pictures,
        int maxViewers,
        List<Skeleton> skeletons) {

    public ViewerSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("the viewer's port must be 0 (any free one) to 65535, got " + port);
        }
        if (maxViewers < 1) {
            throw new IllegalArgumentException("the viewer needs room for at least one page, got " + maxViewers);
        }
        skeletons = List.copyOf(skeletons);
    }

    /** Loopback, pictures on, 16 pages, COCO bodies. */
    public static ViewerSettings local(int port, String topic, String broker) {
        return new ViewerSettings("127.0.0.1", port, topic, broker, true, 16, List.of(Skeleton.COCO_17));
    }
}
