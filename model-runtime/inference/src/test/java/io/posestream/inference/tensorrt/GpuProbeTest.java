package io.posestream.inference.tensorrt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GpuProbeTest {

    @Test
    void shouldAnswerWithOneReasonHoweverOftenItIsAsked() {
        Gpu first = GpuProbe.probe();

        assertThat(first.reason()).isNotBlank().doesNotContain("\n");
        assertThat(GpuProbe.probe()).isEqualTo(first);
    }

    @Test
    void shouldSayThatTheDriverIsMissingWhereThereIsNone() {
        Gpu gpu = GpuProbe.probe();
        assumeFalse(gpu.driver() > 0, () -> "there is a driver here: " + gpu.reason());

        assertThat(gpu.usable()).isFalse();
        assertThat(gpu.reason()).containsIgnoringCase("driver");
    }

    @Test
    void shouldSpellTheLibrarysVersion() {
        assertThat(GpuProbe.version(101501)).isEqualTo("10.15.1");
        assertThat(GpuProbe.version(100600)).isEqualTo("10.6.0");
    }

    @Test
    void engineShouldRefuseToStartWithoutAGpu(@TempDir Path folder) {
        Gpu none = Gpu.absent("there is no NVIDIA driver");

        assertThatThrownBy(() -> new TensorRtEngine(
                        none,
                        new PlanCache(folder),
                        GraphVariant.asShipped(),
                        TensorRtSizes.DEFAULT,
                        new BuildNotice(sentence -> {})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no NVIDIA driver");
    }
}
