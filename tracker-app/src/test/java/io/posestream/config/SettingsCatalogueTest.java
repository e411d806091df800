package io.posestream.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsCatalogueTest {
    private static final Path DEPLOYED = Path.of("..", "deploy", "posestream.yaml");

    @TempDir
    Path folder;

    @Test
    void shouldFindEverySettingInTheDeployedFile() throws IOException {
        String deployed = Files.readString(DEPLOYED);

        assertThat(SettingsCatalogue.all()).allSatisfy(setting -> {
            String name = setting.key().substring(setting.key().lastIndexOf('.') + 1);
            assertThat(deployed).containsPattern("(?m)^ *(# *)?" + (name.equals("*") ? "kafka" : name) + ":");
        });
    }

    @Test
    void shouldKnowKindDefaultAndChoices() {
        assertThat(SettingsCatalogue.all())
                .contains(
                        new Setting(
                                "stream.latency-budget-ms", Setting.Kind.WHOLE_NUMBER, Optional.of("1000"), List.of()),
                        new Setting(
                                "smoothing.method",
                                Setting.Kind.TEXT,
                                Optional.of("kalman"),
                                List.of("kalman", "one-euro", "none")),
                        new Setting("streams.*.fps", Setting.Kind.NUMBER, Optional.empty(), List.of()),
                        new Setting("streams.*.ignore", Setting.Kind.LIST, Optional.empty(), List.of()));
    }

    @Test
    void shouldSuggestWhatWasMeant() throws IOException {
        Path file = Files.writeString(folder.resolve("p.yaml"), """
                posestream:
                  stream:
                    latency-budget: 500
                    stall-ms: 1000
                  streams:
                    door:
                      lookahead-frames: 1
                  viewer:
                    colour: red
                """);

        SettingsException fault = catchThrowableOfType(
                SettingsException.class, () -> SettingsReader.read(Optional.of(file), Map.of(), Map.of()));

        assertThat(fault.faults()).hasSize(4);
        assertThat(fault)
                .hasMessageContaining("Did you mean posestream.stream.latency-budget-ms?")
                .hasMessageContaining("Did you mean posestream.delivery.stall-ms?")
                .hasMessageContaining("Did you mean posestream.streams.door.look-ahead-frames?")
                .hasMessageContaining("posestream.viewer.colour (from " + file + ") is not a setting.");
    }

    @Test
    void shouldExplainWhereValuesComeFromAndKeepSecrets() throws IOException {
        Path file = Files.writeString(folder.resolve("p.yaml"), """
                posestream:
                  kafka:
                    bootstrap.servers: broker:9092
                    ssl.keystore.password: hunter2
                  stream:
                    latency-budget-ms: 500
                  streams:
                    door:
                      fps: 5
                """);

        List<ExplainedSetting> explained = SettingsReader.explain(
                Optional.of(file),
                Map.of("POSESTREAM_VIEWER_PORT", "81"),
                Map.of("posestream.delivery.group", "night"));

        assertThat(explained)
                .contains(
                        new ExplainedSetting("stream.latency-budget-ms", "500", file.toString()),
                        new ExplainedSetting("viewer.port", "81", "the environment"),
                        new ExplainedSetting("delivery.group", "night", "the command line"),
                        new ExplainedSetting("delivery.stall-ms", "5000", "default"),
                        new ExplainedSetting("models.folder", "", "not set"),
                        new ExplainedSetting("streams.door.fps", "5", file.toString()));
        assertThat(explained)
                .filteredOn(one -> one.key().contains("ssl.keystore.password"))
                .singleElement()
                .satisfies(one -> assertThat(one.value()).isEqualTo("***"));
        assertThat(explained.toString()).doesNotContain("hunter2");
    }

    @Test
    void shouldWriteASchemaThatHasEverySetting() {
        JsonNode root = SettingsSchema.schema().at("/properties/posestream");

        assertThat(root.at("/properties/stream/properties/latency-budget-ms/default")
                        .asInt())
                .isEqualTo(1000);
        assertThat(root.at("/properties/smoothing/properties/method/enum").size())
                .isEqualTo(3);
        assertThat(root.at("/properties/streams/additionalProperties/properties/fps/type")
                        .asText())
                .isEqualTo("number");
        assertThat(root.at("/properties/kafka/additionalProperties/type").size())
                .isEqualTo(3);
        assertThat(root.at("/properties/delivery/properties/recovery/properties/max-ms/type")
                        .asText())
                .isEqualTo("integer");
        assertThat(root.at("/properties/delivery/additionalProperties").asBoolean(true))
                .isFalse();
    }
}
