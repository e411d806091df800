package io.posestream.app;

import io.posestream.inference.InferenceEngine;
import io.posestream.inference.InferenceSession;
import io.posestream.inference.onnx.OnnxRuntimeEngine;
import io.posestream.model.ModelCatalogue;

/** Opens a bundle as the tracker would, and closes it again. */
public final class ModelCheck {
    private ModelCheck() {}

    /**
     * @return in words, what ran it
     * @throws io.posestream.model.ModelException when manifest or files are faulty
     * @throws io.posestream.inference.InferenceException when the graph is not what the manifest says
     */
    public static String load(ModelCatalogue catalogue, String id) {
        try (InferenceEngine engine = new OnnxRuntimeEngine();
                InferenceSession session = engine.load(catalogue.load(id))) {
            return "loads in " + engine.name() + " " + engine.version() + ", " + session.precision();
        }
    }
}
