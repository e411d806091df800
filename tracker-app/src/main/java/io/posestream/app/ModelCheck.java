package io.posestream.app;

import io.posestream.inference.Batching;
import io.posestream.inference.InferenceEngine;
import io.posestream.inference.InferenceSession;
import io.posestream.inference.onnx.OnnxRuntimeEngine;
import io.posestream.model.HeadBundle;
import io.posestream.model.ModelBundle;
import io.posestream.model.ModelCatalogue;
import io.posestream.temporal.HeadSession;

/** Opens a bundle as the tracker would, and closes it again. */
public final class ModelCheck {
    private ModelCheck() {}

    /**
     * @return in words, what ran it
     * @throws io.posestream.model.ModelException when manifest or files are faulty
     * @throws io.posestream.inference.InferenceException when the graph is not what the manifest says
     */
    public static String load(ModelCatalogue catalogue, String id) {
        try (InferenceEngine engine = new OnnxRuntimeEngine()) {
            return "loads in " + engine.name() + " " + engine.version() + ", " + precision(engine, catalogue, id);
        }
    }

    private static String precision(InferenceEngine engine, ModelCatalogue catalogue, String id) {
        if (catalogue.open(id) instanceof HeadBundle head) {
            ModelBundle backbone = catalogue.load(head.manifest().backbone().id());
            HeadSession.open(engine, head, backbone, Batching.onCpu(1)).close();
            return "works with " + backbone.id();
        }
        try (InferenceSession session = engine.load(catalogue.load(id))) {
            return session.precision();
        }
    }
}
