package io.posestream.inference.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.posestream.inference.InferenceException;
import io.posestream.inference.InferenceSession;
import io.posestream.inference.PictureBinding;
import io.posestream.inference.TensorBinding;
import io.posestream.model.InputSpec;
import io.posestream.model.ModelBundle;
import io.posestream.model.OutputSpec;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A detector's or a pose model's graph in ONNX Runtime. */
final class OrtInferenceSession implements InferenceSession {
    private final LoadedGraph graph;
    private final ModelBundle bundle;

    /** @param graph owned from here on */
    OrtInferenceSession(LoadedGraph graph, ModelBundle bundle) {
        this.graph = graph;
        this.bundle = bundle;
    }

    @Override
    public String precision() {
        return "fp32";
    }

    @Override
    public TensorBinding bind(int inputHeight, int inputWidth, int maxBatch) {
        return bind(inputHeight, inputWidth, maxBatch, bundle.manifest().decodedOutputs());
    }

    @Override
    public TensorBinding bind(int inputHeight, int inputWidth, int maxBatch, Collection<String> outputs) {
        int multipleOf = bundle.manifest().input().multipleOf();
        if (inputHeight <= 0 || inputWidth <= 0 || inputHeight % multipleOf != 0 || inputWidth % multipleOf != 0) {
            throw new InferenceException(bundle + ": input sizes are multiples of " + multipleOf + ", got "
                    + inputHeight + " x " + inputWidth);
        }
        Map<String, int[]> shapes = new LinkedHashMap<>();
        for (String output : new LinkedHashSet<>(outputs)) {
            shapes.put(output, bundle.manifest().output(output).shape().itemShape(inputHeight, inputWidth));
        }
        String input = bundle.manifest().input().name();
        return new PictureBinding(
                graph.bind(Map.of(input, new int[] {3, inputHeight, inputWidth}), shapes, maxBatch), input);
    }

    /** All outputs are in the host's memory, so those that are kept are read like the others. */
    @Override
    public TensorBinding bind(
            int inputHeight, int inputWidth, int maxBatch, Collection<String> outputs, Collection<String> kept) {
        Set<String> all = new LinkedHashSet<>(outputs);
        all.addAll(kept);
        return bind(inputHeight, inputWidth, maxBatch, all);
    }

    /**
     * Runs one black picture, because a graph with free sizes tells the shapes of its outputs only then. Pinned outputs
     * rely on them.
     */
    void probe() {
        InputSpec input = bundle.manifest().input();
        long[] shape = {1, 3, input.height(), input.width()};
        FloatBuffer black = OrtNamedBinding.allocate(3 * input.height() * input.width());
        Set<String> names =
                bundle.manifest().outputs().stream().map(OutputSpec::name).collect(Collectors.toSet());
        try (OnnxTensor tensor = OnnxTensor.createTensor(graph.environment(), black, shape);
                OrtSession.Result result = graph.session().run(Map.of(input.name(), tensor), names)) {
            for (Map.Entry<String, OnnxValue> entry : result) {
                OutputSpec output = bundle.manifest().output(entry.getKey());
                long[] actual = ((OnnxTensor) entry.getValue()).getInfo().getShape();
                int[] item = output.shape().itemShape(input.height(), input.width());
                if (!Arrays.equals(actual, OrtNamedBinding.withBatch(1, item))) {
                    throw new InferenceException(bundle + ": output '" + output.name() + "' is declared as "
                            + output.shape() + ", but an input of " + Arrays.toString(shape) + " gave "
                            + Arrays.toString(actual) + "; correct the manifest");
                }
            }
        } catch (OrtException e) {
            throw new InferenceException(
                    bundle + ": a trial run on an input of " + Arrays.toString(shape) + " failed: " + e.getMessage(),
                    e);
        }
    }

    @Override
    public void close() {
        graph.close();
    }
}
