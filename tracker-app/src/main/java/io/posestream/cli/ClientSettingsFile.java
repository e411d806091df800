package io.posestream.cli;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The Kafka part of a settings file: how to reach a broker, and how to log in there. */
final class ClientSettingsFile {
    private ClientSettingsFile() {}

    static void write(Path file, Map<String, String> kafka) {
        StringBuilder yaml = new StringBuilder("""
                # Holds a password. Written at each start of the broker.
                posestream:
                  kafka:
                """);
        // JSON's way to quote is one of YAML's.
        kafka.forEach((key, value) -> yaml.append("    ")
                .append(key)
                .append(": \"")
                .append(JsonStringEncoder.getInstance().quoteAsString(value))
                .append("\"\n"));
        try {
            Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new UsageException("The settings for clients cannot be written to " + file + " (" + e.getMessage()
                    + "); check the folder given with --data.");
        }
    }
}
