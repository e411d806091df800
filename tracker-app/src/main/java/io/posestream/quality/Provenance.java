package io.posestream.quality;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Where and of what a report was made. */
public final class Provenance {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Provenance() {}

    /** Now, ISO 8601, UTC, to the minute. */
    public static String date() {
        return Instant.now().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** Processor, cores, system and Java. */
    public static String machine() {
        return processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores, "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", Java "
                + Runtime.version().feature();
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException e) {
            return "unknown processor";
        }
    }

    /** Short hash of the checkout in the working directory, with "+" when files were changed; else "unknown". */
    public static String commit() {
        String hash = git("rev-parse", "--short", "HEAD");
        if (hash.isEmpty()) {
            return "unknown";
        }
        return git("status", "--porcelain", "--untracked-files=no").isEmpty() ? hash : hash + "+";
    }

    private static String git(String... arguments) {
        try {
            Process git = new ProcessBuilder(Stream.concat(Stream.of("git"), List.of(arguments).stream())
                            .toList())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
