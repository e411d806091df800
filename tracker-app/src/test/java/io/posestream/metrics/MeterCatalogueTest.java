package io.posestream.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The catalogue and its document say the same. */
class MeterCatalogueTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "metrics.md");

    @Test
    void shouldBeWrittenDownMeterByMeter() throws IOException {
        List<String> rows = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("| `posestream"))
                .toList();

        assertThat(rows).containsExactlyElementsOf(expected());
    }

    @Test
    void shouldNameWhatIsLetThroughOfKafka() throws IOException {
        List<String> rows = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("- `kafka_"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(KafkaMeters.LET_THROUGH.stream()
                        .map(name -> "- `" + name.replace('.', '_') + "`")
                        .toList());
    }

    @Test
    void shouldCallEachMeterByItsOwnName() {
        assertThat(Arrays.stream(MeterSpec.values()).map(MeterSpec::id)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(MeterSpec.values()).map(MeterSpec::id))
                .allSatisfy(id -> assertThat(id).matches("posestream(\\.[a-z]+)+"));
    }

    @Test
    void shouldGiveBucketsToWhatIsDistributedAndToNothingElse() {
        assertThat(MeterSpec.values()).allSatisfy(meter -> {
            boolean distributed = meter.kind() == MeterKind.TIMER || meter.kind() == MeterKind.DISTRIBUTION;
            assertThat(meter.buckets().length > 0).isEqualTo(distributed);
            assertThat(meter.buckets()).isSorted();
        });
    }

    private static List<String> expected() {
        return Arrays.stream(MeterSpec.values())
                .map(meter -> "| `" + prometheusName(meter) + "` | "
                        + meter.kind().name().toLowerCase(Locale.ROOT) + " | "
                        + meter.tags().stream()
                                .map(tag -> "`" + tag.key().replace('.', '_') + "`")
                                .collect(Collectors.joining(", "))
                        + " | " + meter.meaning() + " |")
                .toList();
    }

    static String prometheusName(MeterSpec meter) {
        Meter.Type type = switch (meter.kind()) {
            case COUNTER -> Meter.Type.COUNTER;
            case GAUGE -> Meter.Type.GAUGE;
            case TIMER -> Meter.Type.TIMER;
            case DISTRIBUTION -> Meter.Type.DISTRIBUTION_SUMMARY;
        };
        String name = new PrometheusNamingConvention()
                .name(meter.id(), type, meter.unit().isEmpty() ? null : meter.unit());
        return meter.kind() == MeterKind.COUNTER && !name.endsWith("_total") ? name + "_total" : name;
    }
}
