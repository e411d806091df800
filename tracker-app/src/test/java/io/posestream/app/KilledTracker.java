package io.posestream.app;

import io.posestream.config.Settings;
import io.posestream.config.SettingsReader;
import io.posestream.delivery.DeliveryObserver;
import io.posestream.observe.StageObserver;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole tracker in a JVM of its own, so that it can be killed without warning. */
final class KilledTracker {
    private KilledTracker() {}

    /** Arguments: broker, then settings as name=value. */
    public static void main(String[] args) {
        Map<String, String> values = new HashMap<>();
        for (int i = 1; i < args.length; i++) {
            int equals = args[i].indexOf('=');
            values.put(args[i].substring(0, equals), args[i].substring(equals + 1));
        }
        Settings settings = SettingsReader.read(Optional.empty(), Map.of(), values);
        try (TrackerService tracker = TrackerService.open(
                settings, Map.of("bootstrap.servers", args[0]), DeliveryObserver.NONE, StageObserver.NONE)) {
            tracker.run();
        }
    }

    static Process start(String bootstrap, Map<String, String> settings, File log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledTracker.class.getName(),
                bootstrap));
        settings.forEach((name, value) -> command.add(name + "=" + value));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }
}
