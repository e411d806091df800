package io.posestream.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a process holds at one moment. Linux only: read from {@code /proc}.
 *
 * @param seconds since the watching began
 * @param residentMb all memory of the process that is in RAM, native and heap
 * @param heapMb Java heap that was alive after the last full collection; 0 before the first
 * @param threads native ones
 * @param handles open files and sockets
 */
public record Vitals(double seconds, double residentMb, double heapMb, int threads, int handles) {
    private static final Pattern HEAP_AFTER = Pattern.compile("Pause Full.*->(\\d+)M\\(");
    private static final double KB_PER_MB = 1024;

    /** Empty when the process is gone, or this is no Linux. */
    static Optional<Vitals> of(long pid, Path gcLog, double seconds) {
        Path proc = Path.of("/proc", Long.toString(pid));
        try (Stream<Path> handles = Files.list(proc.resolve("fd"))) {
            List<String> status = Files.readAllLines(proc.resolve("status"));
            return Optional.of(new Vitals(
                    seconds, figure(status, "VmRSS:") / KB_PER_MB, heapMb(gcLog), figure(status, "Threads:"), (int)
                            handles.count()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static int figure(List<String> status, String name) throws IOException {
        String line = status.stream()
                .filter(each -> each.startsWith(name))
                .findFirst()
                .orElseThrow(() -> new IOException("no " + name));
        return Integer.parseInt(line.replaceAll("\\D", ""));
    }

    private static double heapMb(Path gcLog) throws IOException {
        double last = 0;
        if (Files.exists(gcLog)) {
            for (String line : Files.readAllLines(gcLog)) {
                Matcher after = HEAP_AFTER.matcher(line);
                last = after.find() ? Double.parseDouble(after.group(1)) : last;
            }
        }
        return last;
    }
}
