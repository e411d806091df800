package io.posestream.head;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import io.posestream.graph.OnnxFile;
import io.posestream.graph.Ort;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HeadCostTest {
    private static final int ROUNDS = 30;
    /** A fifth is the aim; the rest is for what other programs do to the caches meanwhile. */
    private static final double MOST = 0.25;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void aPersonShouldCostLittleBesideTheBackbone() throws OrtException, IOException {
        OnnxFile head = Heads.build(HeadOptions.DEFAULT, 1);
        HeadCase person = new HeadCase(1, 1);
        try (Ort backbone = new Ort(Files.readAllBytes(thunder()));
                Ort small = new Ort(head.bytes())) {
            long backboneNs = Long.MAX_VALUE;
            long headNs = Long.MAX_VALUE;
            for (int i = 0; i < ROUNDS; i++) {
                OnnxTensor picture = backbone.tensor(new float[3 * 256 * 192], 1, 3, 256, 192);
                backboneNs = Math.min(backboneNs, cpuNs(backbone, Map.of("input", picture)));
                headNs = Math.min(headNs, cpuNs(small, person.tensors(small, head.inputs())));
            }
            double ratio = (double) headNs / backboneNs;
            System.out.printf(
                    "temporal head / backbone, one person, one thread: %.3f (%.2f ms / %.2f ms)%n",
                    ratio, headNs / 1e6, backboneNs / 1e6);
            assertThat(ratio).isLessThan(MOST);
        }
    }

    /** One intra-op thread runs on the caller's, so its CPU time is the whole cost and other programs do not count. */
    private static long cpuNs(Ort session, Map<String, OnnxTensor> inputs) throws OrtException {
        long start = THREADS.getCurrentThreadCpuTime();
        session.run(inputs);
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private static Path thunder() {
        Path model = Path.of("model-runtime/models/pose-movenet-thunder-coco17-256x192/model.onnx");
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .limit(4)
                .map(folder -> folder.resolve(model))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }
}
