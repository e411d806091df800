package io.posestream.app;

import io.posestream.estimation.ModelParity;
import io.posestream.inference.Batching;
import io.posestream.inference.InferenceEngine;
import io.posestream.inference.InferenceSession;
import io.posestream.inference.Parity;
import io.posestream.inference.TensorSession;
import io.posestream.inference.onnx.OnnxRuntimeEngine;
import io.posestream.model.Bundle;
import io.posestream.model.HeadBundle;
import io.posestream.model.ModelBundle;
import io.posestream.model.ModelCatalogue;
import io.posestream.temporal.HeadParity;
import io.posestream.temporal.HeadSession;
import java.util.Optional;

/** Opens a bundle as the tracker would, compares it with its reference, and closes it again. */
public final class ModelCheck {
    private ModelCheck() {}

    /**
     * @return in words, what ran it and how well
     * @throws io.posestream.model.ModelException when manifest or files are faulty
     * @throws io.posestream.inference.InferenceException when the graph is not what the manifest says, or does not
     *     compute what the reference says
     */
    public static String load(ModelCatalogue catalogue, String id) {
        try (InferenceEngine engine = new OnnxRuntimeEngine()) {
            return "loads in " + engine.name() + " " + engine.version() + ", " + run(engine, catalogue, id);
        }
    }

    private static String run(InferenceEngine engine, ModelCatalogue catalogue, String id) {
        Bundle bundle = catalogue.open(id);
        if (bundle instanceof HeadBundle head) {
            ModelBundle backbone = catalogue.load(head.manifest().backbone().id());
            HeadSession.open(engine, head, backbone, Batching.onCpu(1)).close();
            try (TensorSession session = engine.load(head)) {
                return "works with " + backbone.id() + ", "
                        + compared(engine, head, session.precision(), HeadParity.measure(head, session));
            }
        }
        ModelBundle model = (ModelBundle) bundle;
        try (InferenceSession session = engine.load(model)) {
            return compared(engine, model, session.precision(), ModelParity.measure(model, session));
        }
    }

    private static String compared(
            InferenceEngine engine, Bundle bundle, String precision, Optional<Parity> measured) {
        measured.ifPresent(parity -> parity.require(bundle, engine.name(), precision));
        return precision + ", "
                + measured.map(parity -> "reference: " + parity)
                        .orElse("no reference, so its numbers are not checked (posestream models reference FOLDER)");
    }
}
