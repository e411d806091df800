package io.posestream.inference.tensorrt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.estimation.ModelParity;
import io.posestream.inference.HostSlots;
import io.posestream.inference.InferenceSession;
import io.posestream.inference.MapSlots;
import io.posestream.inference.Parity;
import io.posestream.inference.TensorBinding;
import io.posestream.model.ModelBundle;
import io.posestream.model.ModelCatalogue;
import io.posestream.model.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.bytedeco.cuda.global.cudart;
import org.bytedeco.javacpp.SizeTPointer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine on a real GPU; skipped with the probe's reason where there is none. */
@Tag("gpu")
class TensorRtGpuTest {
    private static final String LIGHTNING = "pose-movenet-lightning-coco17-192x160";
    private static final String FEATURE = "feature";
    private static final TensorRtSizes SIZES = new TensorRtSizes(2, 8);

    /** Shared: a plan takes minutes. */
    @TempDir
    static Path plans;

    private final Queue<String> told = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void needsAGpu() {
        assumeTrue(GpuProbe.probe().usable(), () -> GpuProbe.probe().reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"detect-nanodet-g-person-416", LIGHTNING, "pose-movenet-thunder-coco17-256x192"})
    void shouldComputeTheReferencesOfTheShippedModels(String id) {
        ModelBundle bundle = ModelCatalogue.shipped().load(id);
        try (TensorRtEngine engine = engine();
                InferenceSession session = engine.load(bundle)) {
            Parity parity = ModelParity.measure(bundle, session).orElseThrow();

            assertThat(parity.holds("fp32")).as(parity.toString()).isTrue();
        }
    }

    @Test
    void shouldAnswerABatchAsItsItemsAloneAndAgainFromItsGraph() {
        try (TensorRtEngine engine = engine();
                InferenceSession session = engine.load(ModelCatalogue.shipped().load(LIGHTNING));
                TensorBinding tensors = session.bind(192, 160, 8)) {
            fill(tensors);
            tensors.run(1);
            float alone = tensors.output("heatmap").get(700);
            for (int batch : new int[] {3, 8, 3, 8}) {
                tensors.run(batch);
                assertThat(tensors.output("heatmap").get(700))
                        .as("batch of %d", batch)
                        .isCloseTo(alone, within(1e-4f));
            }
        }
    }

    @Test
    void shouldReadAKeptPlanAndMakeADamagedOneAgain() throws IOException {
        load();
        told.clear();
        load();
        assertThat(told).as("nothing is built when the plan is there").isEmpty();

        try (Stream<Path> kept = Files.list(plans)) {
            for (Path plan :
                    kept.filter(file -> file.toString().contains(LIGHTNING)).toList()) {
                Files.write(plan, new byte[] {1, 2, 3});
            }
        }
        load();
        assertThat(told).anySatisfy(sentence -> assertThat(sentence).startsWith("Building"));
    }

    @Test
    void shouldKeepMapsOnTheDeviceAndGiveTheSameNumbersToTheHost() {
        try (TensorRtEngine engine = engine();
                InferenceSession session = engine.load(ModelCatalogue.shipped().load(LIGHTNING));
                TensorBinding tensors = session.bind(192, 160, 2, List.of("heatmap", FEATURE), List.of("c1"))) {
            int floats = 24 * 48 * 40;
            fill(tensors);
            tensors.run(2);
            try (MapSlots host = new HostSlots(Map.of(FEATURE, floats));
                    MapSlots device = new DeviceSlots(Map.of(FEATURE, floats))) {
                host.add();
                device.add();
                tensors.keep(1, host, 0);
                tensors.keep(1, device, 0);

                assertThat(HostSlots.of(host).map(0, FEATURE).get(1234))
                        .isEqualTo(tensors.output(FEATURE).get(floats + 1234));
            }
        }
    }

    @Test
    void shouldGiveBackTheDevicesMemory() {
        load();
        long before = freeBytes();
        for (int i = 0; i < 20; i++) {
            load();
        }
        assertThat(freeBytes()).isGreaterThan(before - (8 << 20));
    }

    private void load() {
        try (TensorRtEngine engine = engine();
                InferenceSession session = engine.load(ModelCatalogue.shipped().load(LIGHTNING));
                TensorBinding tensors = session.bind(192, 160, 4)) {
            tensors.run(4);
        }
    }

    private TensorRtEngine engine() {
        return new TensorRtEngine(
                GpuProbe.probe(), new PlanCache(plans), GraphVariant.asShipped(), SIZES, new BuildNotice(told::add));
    }

    private static void fill(TensorBinding tensors) {
        float[] item = Reference.Input.drawn(tensors.inputItemSize(), 3).values();
        for (int i = 0; i < tensors.maxBatch(); i++) {
            tensors.input().put(i * item.length, item);
        }
    }

    private static long freeBytes() {
        try (SizeTPointer free = new SizeTPointer(1);
                SizeTPointer total = new SizeTPointer(1)) {
            Cuda.check(cudart.cudaMemGetInfo(free, total), "cudaMemGetInfo");
            return free.get();
        }
    }
}
