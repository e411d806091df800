package io.posestream.ingest;

import io.posestream.spool.SpoolSettings;
import io.posestream.wire.TopicNames;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A camera in a JVM of its own, so that it can be killed without warning. */
final class IngestProcess {
    private static final int PICTURES = 10_000;
    private static final int INTERVAL_MS = 20;

    private IngestProcess() {}

    /** Arguments: broker, folder of the spool. */
    public static void main(String[] args) {
        SpoolSettings spool = new SpoolSettings(Path.of(args[1]), 64 << 20, Duration.ofMinutes(5));
        try (FramePublisher publisher =
                FramePublisher.connect(Map.of("bootstrap.servers", args[0]), TopicNames.DEFAULT, spool)) {
            new CameraIngest(
                            IngestSettings.once("gate-7"),
                            () -> ScriptedSource.file(PICTURES, INTERVAL_MS, 1000),
                            publisher,
                            IngestObserver.NONE)
                    .run();
        }
    }

    static Process start(String bootstrap, Path spool, File log) throws IOException {
        List<String> command = List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                IngestProcess.class.getName(),
                bootstrap,
                spool.toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }
}
