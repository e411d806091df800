package io.posestream.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.estimation.Estimators;
import io.posestream.estimation.ModelParity;
import io.posestream.graph.HalfPrecision;
import io.posestream.inference.Batching;
import io.posestream.inference.InferenceEngine;
import io.posestream.inference.InferenceException;
import io.posestream.inference.InferenceSession;
import io.posestream.inference.Parity;
import io.posestream.inference.onnx.OnnxRuntimeEngine;
import io.posestream.model.Bundle;
import io.posestream.model.ModelBundle;
import io.posestream.model.ModelCatalogue;
import io.posestream.model.Reference;
import io.posestream.observe.StageObserver;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped models beside their references, in ONNX Runtime: sound, damaged, and in half precision. */
class ParityIT {
    private static final String DETECTOR = "detect-nanodet-g-person-416";
    private static final String LIGHTNING = "pose-movenet-lightning-coco17-192x160";
    private static final String THUNDER = "pose-movenet-thunder-coco17-256x192";

    private final InferenceEngine engine = new OnnxRuntimeEngine();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {DETECTOR, LIGHTNING, THUNDER})
    void everyShippedModelShouldComputeItsReference(String id) {
        Parity parity = measure(ModelCatalogue.shipped().load(id));

        assertThat(parity.relative()).isLessThan(Parity.MOST_RELATIVE / 10);
        assertThat(parity.pixels()).isLessThan(0.01);
    }

    @ParameterizedTest
    @ValueSource(strings = {DETECTOR, LIGHTNING, THUNDER})
    void halfPrecisionShouldMoveNoAnswerByAQuarterOfAPixel(String id) {
        Parity parity = measure(copy(id, graph -> RoundedToHalf.of(HalfPrecision.of(graph))));

        assertThat(parity.relative()).as("another graph").isPositive();
        assertThat(parity.holds("fp16")).as(parity.toString()).isTrue();
    }

    @Test
    void shouldRefuseAnEngineWhoseNumbersAreNotTheReferences() {
        Path bundle = CopiedBundle.of(LIGHTNING, folder, UnaryOperator.identity());
        Reference sound = Bundle.load(bundle).reference().orElseThrow();
        Map<String, Reference.Sample> samples = new LinkedHashMap<>(sound.outputs());
        samples.computeIfPresent("heatmap", (name, sample) -> offByAHundredth(sample));
        Bundle.keep(bundle, new Reference(sound.shapes(), sound.inputs(), samples, sound.points()));

        assertThatThrownBy(() -> open(bundle))
                .isInstanceOf(InferenceException.class)
                .hasMessageContaining("output 'heatmap' is off by 0.010 of its scale")
                .hasMessageContaining("allowed are 0.001");
    }

    @Test
    void shouldRefuseAGraphWithDamagedWeights() {
        Path bundle = CopiedBundle.of(LIGHTNING, folder, graph -> {
            byte[] damaged = graph.clone();
            for (int i = damaged.length / 2; i < damaged.length / 2 + 20_000; i += 2) {
                damaged[i] ^= (byte) 0x80;
            }
            return damaged;
        });

        assertThatThrownBy(() -> open(bundle))
                .isInstanceOf(InferenceException.class)
                .hasMessageContaining("does not compute what the bundle's reference says");
    }

    @Test
    void shouldOpenABundleThatBringsNoReferenceAndMakeItOne() {
        Path bundle = CopiedBundle.withoutReference(LIGHTNING, folder, UnaryOperator.identity());
        ModelCatalogue own = ModelCatalogue.shipped().with(folder);
        open(bundle);
        assertThat(ModelCheck.load(own, LIGHTNING)).contains("no reference");

        ReferenceMaker.make(bundle);

        assertThat(ModelCheck.load(own, LIGHTNING)).contains("reference: equal");
        assertThat(Bundle.load(bundle).reference().orElseThrow().outputs())
                .isNotEmpty()
                .hasSameSizeAs(
                        ModelCatalogue.shipped().load(LIGHTNING).manifest().outputs());
    }

    private static Reference.Sample offByAHundredth(Reference.Sample sample) {
        float[] values = sample.values().clone();
        values[values.length / 2] += sample.scale() / 100;
        return new Reference.Sample(sample.stride(), sample.scale(), values);
    }

    private ModelBundle copy(String id, UnaryOperator<byte[]> change) {
        return ModelBundle.load(CopiedBundle.of(id, folder, change));
    }

    private Parity measure(ModelBundle bundle) {
        try (InferenceSession session = engine.load(bundle)) {
            return ModelParity.measure(bundle, session).orElseThrow();
        }
    }

    private void open(Path bundle) {
        Estimators.openPoseEstimator(
                        engine, ModelBundle.load(bundle), Batching.onCpu(1), false, StageObserver.NONE)
                .close();
    }
}
