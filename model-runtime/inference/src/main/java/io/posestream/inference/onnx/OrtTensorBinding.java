package io.posestream.inference.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import io.posestream.inference.TensorBinding;
import java.nio.FloatBuffer;
import java.util.Map;

/** A binding whose one input is a picture. */
final class OrtTensorBinding implements TensorBinding {
    private final OrtNamedBinding tensors;
    private final String inputName;

    OrtTensorBinding(
            OrtEnvironment environment,
            OrtSession session,
            String inputName,
            int[] inputShape,
            Map<String, int[]> outputShapes,
            int maxBatch) {
        this.tensors = new OrtNamedBinding(environment, session, Map.of(inputName, inputShape), outputShapes, maxBatch);
        this.inputName = inputName;
    }

    @Override
    public int maxBatch() {
        return tensors.maxBatch();
    }

    @Override
    public FloatBuffer input() {
        return tensors.input(inputName);
    }

    @Override
    public int inputItemSize() {
        return tensors.inputItemSize(inputName);
    }

    @Override
    public void run(int batch) {
        tensors.run(batch);
    }

    @Override
    public FloatBuffer output(String name) {
        return tensors.output(name);
    }

    @Override
    public int[] outputItemShape(String name) {
        return tensors.outputItemShape(name).clone();
    }

    @Override
    public void close() {
        tensors.close();
    }
}
