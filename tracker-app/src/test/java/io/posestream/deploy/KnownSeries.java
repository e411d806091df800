package io.posestream.deploy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Series that Prometheus holds where it scrapes trackers, with their labels. Ours and Kafka's are those of
 * {@code docs/metrics.md}, which a test of the catalogue keeps equal to what is counted.
 */
final class KnownSeries {
    /** Micrometer's own that dashboards use. */
    static final Map<String, Set<String>> JVM = Map.of(
            "jvm_memory_used_bytes", Set.of("area", "id"),
            "jvm_threads_live_threads", Set.of(),
            "process_cpu_usage", Set.of(),
            "system_cpu_usage", Set.of(),
            "process_files_open_files", Set.of());

    /** Of others than trackers; the pauses are there from the first collection on. */
    private static final Map<String, Set<String>> FURTHER = Map.of(
            "jvm_gc_pause_seconds_sum", Set.of("action", "cause", "gc"),
            "up", Set.of(),
            "ALERTS", Set.of("alertname", "alertstate"),
            "node_filesystem_avail_bytes", Set.of("mountpoint", "fstype", "device"),
            "node_filesystem_size_bytes", Set.of("mountpoint", "fstype", "device"));

    private static final Set<String> EVERYWHERE = Set.of("instance_id", "instance", "job");
    private static final Pattern METER = Pattern.compile("\\| `(posestream_\\w+)` \\| (\\w+) \\| ([^|]*)\\|.*");
    private static final Pattern KAFKA = Pattern.compile("- `(kafka_\\w+)`");

    private final Map<String, Set<String>> labels = new HashMap<>();

    private KnownSeries(String document) {
        JVM.forEach(this::add);
        FURTHER.forEach(this::add);
        document.lines().forEach(line -> {
            Matcher meter = METER.matcher(line);
            Matcher kafka = KAFKA.matcher(line);
            if (meter.matches()) {
                Set<String> tags = tags(meter.group(3));
                suffixes(meter.group(2)).forEach(suffix -> add(meter.group(1) + suffix, tags));
            } else if (kafka.matches()) {
                add(kafka.group(1), Set.of("client_id"));
            }
        });
    }

    /** @param document text of {@code docs/metrics.md} */
    static KnownSeries of(String document) {
        return new KnownSeries(document);
    }

    /** What is wrong with a query; empty = nothing. */
    List<String> faults(PromQuery query) {
        Set<String> offered = new HashSet<>(EVERYWHERE);
        query.selectors().forEach(selector -> offered.addAll(labels.getOrDefault(selector.series(), Set.of())));
        return Stream.concat(
                        query.selectors().stream().flatMap(this::faults),
                        query.grouping().stream()
                                .filter(label -> !offered.contains(label))
                                .map(label -> "nothing is labelled " + label))
                .toList();
    }

    private Stream<String> faults(PromQuery.Selector selector) {
        Set<String> offered = labels.get(selector.series());
        if (offered == null) {
            return Stream.of("there is no series " + selector.series());
        }
        return selector.labels().stream()
                .filter(label -> !offered.contains(label))
                .map(label -> selector.series() + " has no label " + label);
    }

    private void add(String series, Set<String> own) {
        Set<String> all = new HashSet<>(own);
        all.addAll(EVERYWHERE);
        if (series.endsWith("_bucket")) {
            all.add("le");
        }
        labels.put(series, all);
    }

    private static Stream<String> suffixes(String kind) {
        return kind.equals("timer") || kind.equals("distribution")
                ? Stream.of("_bucket", "_sum", "_count", "_max")
                : Stream.of("");
    }

    private static Set<String> tags(String cell) {
        return new HashSet<>(Arrays.asList(cell.replaceAll("[`\\s]", "").split(",")));
    }
}
