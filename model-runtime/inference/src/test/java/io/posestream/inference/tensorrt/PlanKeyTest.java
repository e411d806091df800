package io.posestream.inference.tensorrt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanKeyTest {
    private static final byte[] GRAPH = {1, 2, 3};
    private static final byte[] OTHER_GRAPH = {1, 2, 4};
    private static final Gpu H200 = new Gpu(true, "", 13010, "NVIDIA H200", 90, "10.15.1");
    private static final Map<String, BatchProfile> PROFILE = profile(8);

    private static Map<String, BatchProfile> profile(int usual) {
        return Map.of(
                "input",
                new BatchProfile(List.of(1, 3, 256, 192), List.of(usual, 3, 256, 192), List.of(32, 3, 256, 192)));
    }

    private static String name(byte[] graph, Gpu gpu, Precision precision, Map<String, BatchProfile> profile) {
        return PlanKey.of("pose", graph, gpu, precision, profile).fileName();
    }

    @Test
    void shouldBeAnotherOneAsSoonAsAnythingDiffers() {
        Gpu otherVersion = new Gpu(true, "", 13010, "NVIDIA H200", 90, "10.6.0");
        Gpu otherDevice = new Gpu(true, "", 13010, "NVIDIA H100", 90, "10.15.1");
        Gpu otherCapability = new Gpu(true, "", 13010, "NVIDIA H200", 89, "10.15.1");

        Set<String> names = Stream.of(
                        name(GRAPH, H200, Precision.FP32, PROFILE),
                        name(OTHER_GRAPH, H200, Precision.FP32, PROFILE),
                        name(GRAPH, otherVersion, Precision.FP32, PROFILE),
                        name(GRAPH, otherDevice, Precision.FP32, PROFILE),
                        name(GRAPH, otherCapability, Precision.FP32, PROFILE),
                        name(GRAPH, H200, Precision.FP16, PROFILE),
                        name(GRAPH, H200, Precision.FP32, profile(16)))
                .collect(Collectors.toSet());

        assertThat(names).hasSize(7);
    }

    @Test
    void shouldBeTheSameAfterARestart() {
        assertThat(name(GRAPH.clone(), H200, Precision.FP32, profile(8)))
                .isEqualTo(name(GRAPH, H200, Precision.FP32, PROFILE))
                .startsWith("pose-fp32-sm90-trt10.15.1-")
                .endsWith(".plan");
    }

    @Test
    void shouldNotAskForAnotherPlanAfterADriverUpdate() {
        Gpu updated = new Gpu(true, "", 13020, "NVIDIA H200", 90, "10.15.1");

        assertThat(name(GRAPH, updated, Precision.FP32, PROFILE)).isEqualTo(name(GRAPH, H200, Precision.FP32, PROFILE));
    }

    @Test
    void timingsShouldBeSharedByTheModelsOfAGpu() {
        assertThat(PlanKey.of("pose", GRAPH, H200, Precision.FP32, PROFILE).timingFileName())
                .isEqualTo(PlanKey.of("detect", OTHER_GRAPH, H200, Precision.FP16, profile(1))
                        .timingFileName())
                .isEqualTo("NVIDIA-H200-trt10.15.1.timing");
    }
}
