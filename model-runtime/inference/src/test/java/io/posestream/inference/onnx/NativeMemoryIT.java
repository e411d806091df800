package io.posestream.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.inference.InferenceSession;
import io.posestream.inference.NamedBinding;
import io.posestream.inference.TensorBinding;
import io.posestream.inference.TensorSession;
import io.posestream.model.ModelBundle;
import io.posestream.model.ModelCatalogue;
import io.posestream.model.SpotModels;
import io.posestream.model.TinyHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What native code allocates is given back: the process does not grow over thousands of runs, nor by models come and
 * gone.
 */
class NativeMemoryIT {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long ALLOWED_GROWTH_KB = 24 * 1024;

    private static final String LIGHTNING = "pose-movenet-lightning-coco17-192x160";

    private final OnnxRuntimeEngine engine = new OnnxRuntimeEngine();

    @BeforeEach
    void needsProc() {
        assumeTrue(Files.isReadable(STATUS), "resident memory is read from /proc/self/status, which only Linux has");
    }

    @Test
    void shouldNotGrowOverThousandsOfRuns() throws IOException {
        ModelBundle lightning = ModelCatalogue.shipped().load(LIGHTNING);
        try (InferenceSession session = engine.load(lightning);
                TensorBinding tensors = session.bind(64, 64, 2)) {
            run(tensors, 300);
            long beforeKb = residentKb();

            run(tensors, 2000);

            System.out.println("GROWTH " + (residentKb() - beforeKb) + " of " + beforeKb);
            assertThat(residentKb() - beforeKb).isLessThan(ALLOWED_GROWTH_KB);
        }
    }

    @Test
    void shouldNotGrowOverThousandsOfRunsOfAHead(@TempDir Path folder) throws IOException {
        ModelBundle spots = SpotModels.bundle(folder, "spots", SpotModels.HEATMAP_OUTPUT, SpotModels.HEATMAP);
        Map<String, int[]> small = Map.of("candidates", new int[] {3, 4, 2});
        try (TensorSession session = engine.load(TinyHead.bundle(folder, "tiny", spots, small));
                NamedBinding tensors = session.bind(2)) {
            run(tensors, 1_000);
            long beforeKb = residentKb();

            run(tensors, 10_000);

            assertThat(residentKb() - beforeKb).isLessThan(ALLOWED_GROWTH_KB);
        }
    }

    private static void run(NamedBinding tensors, int times) {
        for (int i = 0; i < times; i++) {
            tensors.run(1 + i % 2);
        }
    }

    @Test
    void shouldGiveBackTheWholeModelEachTime() throws IOException {
        ModelBundle lightning = ModelCatalogue.shipped().load(LIGHTNING);
        loadAndRun(lightning, 3);
        long beforeKb = residentKb();

        loadAndRun(lightning, 15);

        assertThat(residentKb() - beforeKb).isLessThan(ALLOWED_GROWTH_KB);
    }

    /** Left behind, each time would cost some 15 MB. */
    private void loadAndRun(ModelBundle bundle, int times) {
        for (int i = 0; i < times; i++) {
            try (InferenceSession session = engine.load(bundle);
                    TensorBinding tensors = session.bind(64, 64, 2)) {
                run(tensors, 2);
            }
        }
    }

    private static void run(TensorBinding tensors, int times) {
        for (int i = 0; i < times; i++) {
            tensors.run(1 + i % 2);
        }
    }

    private static long residentKb() throws IOException {
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
