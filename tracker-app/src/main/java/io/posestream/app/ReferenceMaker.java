package io.posestream.app;

import io.posestream.estimation.ModelParity;
import io.posestream.frame.TrackedPerson;
import io.posestream.image.Picture;
import io.posestream.inference.InferenceEngine;
import io.posestream.inference.onnx.OnnxRuntimeEngine;
import io.posestream.model.Bundle;
import io.posestream.model.HeadBundle;
import io.posestream.model.ModelBundle;
import io.posestream.model.Reference;
import io.posestream.simulator.SimulatedCamera;
import io.posestream.simulator.SimulationSettings;
import io.posestream.temporal.HeadParity;
import java.nio.file.Path;

/**
 * Makes the reference of a bundle: a drawn person, always the same, and what ONNX Runtime makes of it in float32. Other
 * engines are compared with it when they start.
 */
public final class ReferenceMaker {
    private static final String PICTURE = "sim:?scene=walk&people=1&fps=10&seconds=4&size=960x540&noise=0&seed=5";

    /** By then the person is wholly in view. */
    private static final double MOMENT_S = 2;

    private ReferenceMaker() {}

    /**
     * @param folder of a bundle; gets or replaces {@value Reference#FILE}, whose sum goes into the manifest
     * @return what the folder holds now, verified and compared with its reference
     */
    public static Bundle make(Path folder) {
        Bundle bundle = Bundle.load(folder);
        try (InferenceEngine engine = new OnnxRuntimeEngine()) {
            Reference reference = bundle instanceof HeadBundle head
                    ? HeadParity.make(engine, head)
                    : ofDrawnPerson(engine, (ModelBundle) bundle);
            return Bundle.keep(folder, reference);
        }
    }

    private static Reference ofDrawnPerson(InferenceEngine engine, ModelBundle bundle) {
        try (SimulatedCamera camera = new SimulatedCamera(SimulationSettings.parse(PICTURE))) {
            camera.startAt(MOMENT_S);
            var shown = camera.nextSimulated();
            if (shown == null) {
                throw new IllegalStateException("the simulated camera of " + PICTURE + " ended early");
            }
            try (Picture picture = shown.timed().picture()) {
                TrackedPerson person = shown.truth().get(0);
                return ModelParity.make(engine, bundle, picture, person.box());
            }
        }
    }
}
