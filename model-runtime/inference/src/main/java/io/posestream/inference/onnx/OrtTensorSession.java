package io.posestream.inference.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.posestream.inference.InferenceException;
import io.posestream.inference.NamedBinding;
import io.posestream.inference.TensorSession;
import io.posestream.model.HeadBundle;
import io.posestream.model.TensorSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A head's graph in ONNX Runtime. */
final class OrtTensorSession implements TensorSession {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final HeadBundle bundle;

    OrtTensorSession(OrtEnvironment environment, OrtSession session, HeadBundle bundle) {
        this.environment = environment;
        this.session = session;
        this.bundle = bundle;
    }

    @Override
    public String precision() {
        return "fp32";
    }

    @Override
    public NamedBinding bind(int maxBatch) {
        return new OrtNamedBinding(
                environment,
                session,
                shapes(bundle.manifest().inputs()),
                shapes(bundle.manifest().outputs()),
                maxBatch);
    }

    private static Map<String, int[]> shapes(List<TensorSpec> tensors) {
        Map<String, int[]> shapes = new LinkedHashMap<>();
        tensors.forEach(tensor -> shapes.put(tensor.name(), tensor.itemShape()));
        return shapes;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new InferenceException(bundle + ": ONNX Runtime could not close it: " + e.getMessage(), e);
        }
    }
}
