package io.posestream.app;

import io.posestream.config.Settings;
import io.posestream.inference.tensorrt.BuildNotice;
import io.posestream.inference.tensorrt.TensorRtEngine;
import io.posestream.model.Bundle;
import io.posestream.model.HeadBundle;
import io.posestream.model.ModelBundle;
import java.util.function.Consumer;

/** Builds TensorRT engines ahead of time. */
public final class EngineBuilds implements AutoCloseable {
    private final TensorRtEngine engine;

    /**
     * @param teller hears of builds, a sentence at a time
     * @throws io.posestream.inference.EngineUnavailableException when there is no GPU that works
     */
    public EngineBuilds(Settings settings, Consumer<String> teller) {
        engine = Engines.tensorRt(settings, Engines.requiredGpu(), new BuildNotice(teller));
    }

    /** @param again whether an engine that is there already is built anew */
    public void build(Bundle bundle, boolean again) {
        if (again) {
            engine.rebuild(bundle);
        } else if (bundle instanceof HeadBundle head) {
            engine.load(head).close();
        } else {
            engine.load((ModelBundle) bundle).close();
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
