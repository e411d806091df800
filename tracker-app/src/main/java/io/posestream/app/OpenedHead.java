package io.posestream.app;

import io.posestream.inference.Batching;
import io.posestream.inference.InferenceEngine;
import io.posestream.inference.onnx.OnnxRuntimeEngine;
import io.posestream.model.HeadBundle;
import io.posestream.model.ModelBundle;
import io.posestream.temporal.HeadSession;

/** A temporal head by itself, loaded as the tracker loads it. Owns engine and session. */
public final class OpenedHead implements AutoCloseable {
    private final Closer closer = new Closer();
    private final HeadSession session;

    /**
     * @param backbone whose maps it will be shown
     * @throws io.posestream.model.ModelException when they do not belong together
     */
    public OpenedHead(HeadBundle head, ModelBundle backbone, int workers) {
        try {
            InferenceEngine engine = closer.keep(new OnnxRuntimeEngine());
            session = closer.keep(HeadSession.open(engine, head, backbone, Batching.onCpu(workers)));
        } catch (RuntimeException e) {
            closer.close();
            throw e;
        }
    }

    public HeadSession session() {
        return session;
    }

    @Override
    public void close() {
        closer.close();
    }
}
