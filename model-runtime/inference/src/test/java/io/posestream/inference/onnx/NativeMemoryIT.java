package io.posestream.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.inference.InferenceSession;
import io.posestream.inference.TensorBinding;
import io.posestream.model.ModelBundle;
import io.posestream.model.ModelCatalogue;
import io.posestream.model.SpotModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What native code allocates is given back: the process does not grow over thousands of runs and bindings. */
class NativeMemoryIT {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long ALLOWED_GROWTH_KB = 24 * 1024;

    private final OnnxRuntimeEngine engine = new OnnxRuntimeEngine();

    @TempDir
    Path folder;

    @BeforeEach
    void needsProc() {
        assumeTrue(Files.isReadable(STATUS), "resident memory is read from /proc/self/status, which only Linux has");
    }

    @Test
    void shouldNotGrowOverThousandsOfRuns() throws IOException {
        ModelBundle lightning = ModelCatalogue.shipped().load("pose-movenet-lightning-coco17-192x160");
        try (InferenceSession session = engine.load(lightning);
                TensorBinding tensors = session.bind(64, 64, 2)) {
            run(tensors, 300);
            long beforeKb = residentKb();

            run(tensors, 2500);

            assertThat(residentKb() - beforeKb).isLessThan(ALLOWED_GROWTH_KB);
        }
    }

    @Test
    void shouldNotGrowOverThousandsOfBindings() throws IOException {
        ModelBundle spots = SpotModels.bundle(folder, "spots", SpotModels.HEATMAP_OUTPUT, SpotModels.HEATMAP);
        try (InferenceSession session = engine.load(spots)) {
            // The first rounds also grow the Java heap, which then stays.
            bindAndRun(session, 4000);
            long beforeKb = residentKb();

            bindAndRun(session, 4000);

            assertThat(residentKb() - beforeKb).isLessThan(ALLOWED_GROWTH_KB);
        }
    }

    private static void run(TensorBinding tensors, int times) {
        for (int i = 0; i < times; i++) {
            tensors.run(1 + i % 2);
        }
    }

    private static void bindAndRun(InferenceSession session, int times) {
        for (int i = 0; i < times; i++) {
            try (TensorBinding tensors = session.bind(32, 32, 2)) {
                run(tensors, 2);
            }
        }
        System.gc();
    }

    private static long residentKb() throws IOException {
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
