package io.posestream.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamSettingsTest {
    @TempDir
    Path folder;

    @Test
    void shouldHoldForOneStreamWhatIsSaidOfItAndElseWhatHoldsForAll() throws IOException {
        Settings settings = read("""
                posestream:
                  stream:
                    latency-budget-ms: 700
                  streams:
                    entrance.left:
                      fps: 5
                      look-ahead-frames: 2
                      pose: pose-movenet-lightning-coco17-192x160
                      ignore:
                        - 0 0 1 0.2
                        - 0.5 0.5 0.25 0.5
                """);

        StreamSettings entrance = StreamSettings.of(settings, "entrance.left");
        assertThat(entrance.fps()).isEqualTo(5);
        assertThat(entrance.latencyBudgetMs()).isEqualTo(700);
        assertThat(entrance.lookAheadFrames()).isEqualTo(2);
        assertThat(entrance.poseModel()).isEqualTo("pose-movenet-lightning-coco17-192x160");
        assertThat(entrance.ignored())
                .containsExactly(new PictureShare(0, 0, 1, 0.2f), new PictureShare(0.5f, 0.5f, 0.25f, 0.5f));
        assertThat(StreamSettings.of(settings, "yard")).isEqualTo(StreamSettings.ofAll(settings));
    }

    @Test
    void shouldBeOverriddenByAFlag() {
        Settings settings = SettingsReader.read(
                Optional.empty(), Map.of(), Map.of("posestream.streams.door.latency-budget-ms", "150"));

        assertThat(StreamSettings.of(settings, "door").latencyBudgetMs()).isEqualTo(150);
    }

    @Test
    void shouldRefuseRegionsThatAreNone() {
        assertThatThrownBy(() -> read("""
                        posestream:
                          streams:
                            door:
                              fps: 0
                              ignore: [0 0 1, 0.5 0 0.7 1]
                        """))
                .hasMessageContaining(
                        "posestream.streams.door.fps: 0.0 is out of range; it must lie between 0.01 and 1000")
                .hasMessageContaining("\"0 0 1\" is no region")
                .hasMessageContaining("\"0.5 0 0.7 1\" is no region");
    }

    private Settings read(String yaml) throws IOException {
        return SettingsReader.read(Optional.of(Files.writeString(folder.resolve("s.yaml"), yaml)), Map.of(), Map.of());
    }
}
