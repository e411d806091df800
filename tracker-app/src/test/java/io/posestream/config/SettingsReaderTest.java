package io.posestream.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
    @TempDir
    Path folder;

    @Test
    void shouldStandOnDefaultsAlone() {
        Settings settings = SettingsReader.read(Optional.empty(), Map.of(), Map.of());

        assertThat(settings.topics().poses()).isEqualTo("posestream.poses.v1");
        assertThat(settings.stream().latencyBudgetMs()).isEqualTo(1000);
        assertThat(settings.kafka()).isEmpty();
    }

    @Test
    void shouldFindEveryDefaultInTheDeployedFile() {
        Path deployed = Path.of("../deploy/posestream.yaml");

        Settings fromFile = SettingsReader.read(Optional.of(deployed), Map.of(), Map.of());
        Settings defaults = SettingsReader.read(
                Optional.empty(), Map.of(), Map.of("posestream.kafka.\"bootstrap.servers\"", "localhost:9092"));

        assertThat(fromFile).isEqualTo(defaults);
    }

    @Test
    void shouldPassKafkaPropertiesThroughAsTheyStand() throws IOException {
        Path file = write("""
                posestream:
                  kafka:
                    bootstrap.servers: broker:9093
                    security.protocol: SASL_SSL
                    sasl.mechanism: SCRAM-SHA-512
                """);

        assertThat(SettingsReader.read(Optional.of(file), Map.of(), Map.of()).kafka())
                .containsEntry("bootstrap.servers", "broker:9093")
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512");
    }

    @Test
    void shouldLetEnvironmentOverrideTheFileAndFlagsOverrideBoth() throws IOException {
        Path file = write("""
                posestream:
                  stream:
                    latency-budget-ms: 500
                    detect-interval-ms: 100
                """);

        Settings settings = SettingsReader.read(
                Optional.of(file),
                Map.of("POSESTREAM_STREAM_LATENCY_BUDGET_MS", "600", "POSESTREAM_STREAM_DETECT_INTERVAL_MS", "200"),
                Map.of("posestream.stream.detect-interval-ms", "250"));

        assertThat(settings.stream().latencyBudgetMs()).isEqualTo(600);
        assertThat(settings.stream().detectIntervalMs()).isEqualTo(250);
    }

    @Test
    void shouldListAllFaultsAtOnce() throws IOException {
        Path file = write("""
                posestream:
                  engine:
                    wrkers: 2
                    workers: many
                  delivery:
                    guarantee: sometimes
                """);

        SettingsException fault = catchThrowableOfType(
                SettingsException.class, () -> SettingsReader.read(Optional.of(file), Map.of(), Map.of()));

        assertThat(fault.faults()).hasSize(3);
        assertThat(fault)
                .hasMessageContaining("3 settings are wrong")
                .hasMessageContaining("posestream.engine.wrkers (from " + file + ") is not a setting")
                .hasMessageContaining("posestream.engine.workers: \"many\" does not fit")
                .hasMessageContaining("posestream.delivery.guarantee: \"sometimes\" does not fit")
                .hasMessageContaining("exactly-once");
    }

    @Test
    void shouldRefuseValuesOutOfRange() {
        assertThatThrownBy(() -> SettingsReader.read(
                        Optional.empty(),
                        Map.of(),
                        Map.of("posestream.viewer.port", "70000", "posestream.tracking.start-score", "1.5")))
                .hasMessageContaining("posestream.viewer.port: 70000 is out of range")
                .hasMessageContaining("posestream.tracking.start-score: 1.5 is out of range");
    }

    @Test
    void shouldKnowWhatIsOtherwiseForSingleStreams() throws IOException {
        Path file = write("""
                posestream:
                  streams:
                    entrance:
                      latency-budget-ms: 300
                      priority: 9
                    "hall/2.left":
                      priority: 1
                """);

        Settings settings = SettingsReader.read(
                Optional.of(file), Map.of(), Map.of("posestream.streams.entrance.latency-budget-ms", "250"));

        assertThat(settings.streams()).containsOnlyKeys("entrance", "hall/2.left");
        assertThat(settings.streams()).hasEntrySatisfying("entrance", stream -> {
            assertThat(stream.latencyBudgetMs()).hasValue(250);
            assertThat(stream.priority()).hasValue(9);
        });
        assertThat(settings.streams())
                .hasEntrySatisfying(
                        "hall/2.left",
                        stream -> assertThat(stream.latencyBudgetMs()).isEmpty());
    }

    @Test
    void shouldRefuseAPriorityOutOfRangeAndNameItsStream() {
        assertThatThrownBy(() -> SettingsReader.read(
                        Optional.empty(), Map.of(), Map.of("posestream.streams.entrance.priority", "10")))
                .hasMessageContaining("posestream.streams.entrance.priority: 10 is out of range");
    }

    @Test
    void shouldSayWhichFileIsMissing() {
        assertThatThrownBy(() -> SettingsReader.read(Optional.of(folder.resolve("nowhere.yaml")), Map.of(), Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("nowhere.yaml cannot be read")
                .hasMessageContaining("--config");
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("posestream.yaml"), yaml);
    }
}
