package io.posestream.autograd;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** ONNX Runtime's opinion of a model: what the trained file must do when it is shipped. */
public final class Oracle implements AutoCloseable {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    public Oracle(byte[] onnx) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            session = environment.createSession(onnx, options);
        }
    }

    /** @param shapes of the inputs whose numbers are given */
    public Map<String, float[]> run(Map<String, float[]> inputs, Map<String, long[]> shapes) throws OrtException {
        Map<String, OnnxTensor> tensors = new LinkedHashMap<>();
        for (Map.Entry<String, float[]> input : inputs.entrySet()) {
            tensors.put(
                    input.getKey(),
                    OnnxTensor.createTensor(
                            environment, FloatBuffer.wrap(input.getValue()), shapes.get(input.getKey())));
        }
        Map<String, float[]> results = new LinkedHashMap<>();
        try (OrtSession.Result result = session.run(tensors)) {
            result.forEach(output -> {
                FloatBuffer buffer = ((OnnxTensor) output.getValue()).getFloatBuffer();
                float[] numbers = new float[buffer.remaining()];
                buffer.get(numbers);
                results.put(output.getKey(), numbers);
            });
        } finally {
            tensors.values().forEach(OnnxTensor::close);
        }
        return results;
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
