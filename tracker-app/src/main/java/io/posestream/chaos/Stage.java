package io.posestream.chaos;

import io.posestream.app.Closer;
import io.posestream.wire.TopicAdmin;
import io.posestream.wire.TopicLayout;
import io.posestream.wire.TopicNames;
import io.posestream.wire.TransportException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A broker on a folder that outlives it, the topics, trackers, and cameras that wait for their start. One owner. */
final class Stage implements AutoCloseable {
    private static final List<String> BROKER_JVM = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final long BROKER_PATIENCE_S = 180;
    private static final long TRACKER_PATIENCE_MS = 300_000;

    private final Closer closer = new Closer();
    private final Map<String, String> kafka;
    private final TopicNames topics;
    private final Child broker;
    private final List<Child> trackers = new ArrayList<>();
    private final Cameras cameras;
    private final Shares shares;
    private final int partitions;

    /**
     * Starts broker and trackers, one after the other.
     *
     * @param partitions of each topic
     * @param group of the trackers
     * @param trackerJvm flags of their JVMs
     * @param trackerArguments options of {@code posestream run} that all trackers share
     * @param data empty folder for broker and spools; stays with the caller
     */
    Stage(
            Launch launch,
            TopicNames topics,
            String group,
            int partitions,
            int instances,
            List<String> trackerJvm,
            List<String> trackerArguments,
            Path data) {
        this.topics = topics;
        this.partitions = partitions;
        int port = freePort();
        kafka = Map.of("bootstrap.servers", "127.0.0.1:" + port);
        broker = closer.keep(new Child(
                "broker",
                launch,
                BROKER_JVM,
                List.of(
                        "broker",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.resolve("broker").toString())));
        try {
            broker.start();
            makeTopics();
            shares = closer.keep(new Shares(kafka, group));
            for (int i = 1; i <= instances; i++) {
                List<String> arguments = new ArrayList<>(List.of("run", "--quiet", "-b", "127.0.0.1:" + port));
                arguments.addAll(trackerArguments);
                arguments.addAll(List.of("--set", "delivery.instance=tracker-" + i, "--set", "metrics.port=0"));
                Child tracker = closer.keep(new Child("tracker-" + i, launch, trackerJvm, arguments));
                trackers.add(tracker);
                tracker.start();
            }
            cameras = closer.keep(new Cameras(kafka, topics, data.resolve("spools")));
        } catch (RuntimeException e) {
            closer.close();
            throw e;
        }
    }

    private void makeTopics() {
        long deadlineNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(BROKER_PATIENCE_S);
        while (true) {
            try (TopicAdmin admin = new TopicAdmin(kafka)) {
                admin.ensure(TopicLayout.of(topics, partitions));
                return;
            } catch (TransportException e) {
                if (System.nanoTime() > deadlineNs || broker.crashes() > 0) {
                    throw e;
                }
            }
        }
    }

    /** Waits until all trackers serve some partitions, so that the first pictures need not wait. */
    void awaitTrackers() throws InterruptedException {
        if (!shares.await(trackers.size(), partitions, TRACKER_PATIENCE_MS)) {
            throw new ChaosException("the trackers do not share out the partitions within "
                    + TimeUnit.MILLISECONDS.toSeconds(TRACKER_PATIENCE_MS) + " s; see their logs");
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new ChaosException("no free port for the broker (" + e.getMessage() + ")", e);
        }
    }

    Map<String, String> kafka() {
        return kafka;
    }

    TopicNames topics() {
        return topics;
    }

    Child broker() {
        return broker;
    }

    List<Child> trackers() {
        return trackers;
    }

    Shares shares() {
        return shares;
    }

    Cameras cameras() {
        return cameras;
    }

    /** Lives of broker and trackers that ended without our doing. */
    int crashes() {
        return broker.crashes() + trackers.stream().mapToInt(Child::crashes).sum();
    }

    /** Lives that ended because the broker was away when they began. */
    int givenUp() {
        return trackers.stream().mapToInt(Child::givenUp).sum();
    }

    @Override
    public void close() {
        closer.close();
    }
}
