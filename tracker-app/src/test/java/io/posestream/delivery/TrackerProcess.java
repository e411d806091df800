package io.posestream.delivery;

import io.posestream.wire.TopicNames;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A tracker in a JVM of its own, so that it can be killed without warning. */
final class TrackerProcess {
    private static final long WORK_NS = TimeUnit.MILLISECONDS.toNanos(3);

    private TrackerProcess() {}

    /** Arguments: broker, group, guarantee, topics of frames, poses, events, dead letters, state. */
    public static void main(String[] args) {
        DeliverySettings settings = new DeliverySettings(
                args[1],
                "a",
                new TopicNames(args[3], args[4], args[5], args[6], "unused", args[7]),
                Guarantee.valueOf(args[2]),
                50,
                5_000,
                LaneSettings.DEFAULT,
                RecoverySettings.DEFAULT,
                Map.of("bootstrap.servers", args[0]),
                Map.of("session.timeout.ms", "6000"),
                Map.of());
        new PoseDelivery(settings, ChainingPipeline.pipelines(WORK_NS), DeliveryObserver.NONE).run();
    }

    static Process start(DeliverySettings settings, File log) throws IOException {
        TopicNames topics = settings.topics();
        List<String> command = List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TrackerProcess.class.getName(),
                settings.kafka().getOrDefault("bootstrap.servers", ""),
                settings.groupId(),
                settings.guarantee().name(),
                topics.frames(),
                topics.poses(),
                topics.events(),
                topics.deadLetters(),
                topics.state());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }
}
