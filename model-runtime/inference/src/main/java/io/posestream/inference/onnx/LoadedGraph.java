package io.posestream.inference.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.posestream.inference.InferenceException;
import io.posestream.model.Bundle;
import java.util.Map;

/**
 * A graph in ONNX Runtime, and the bundle it came from. Its own run is thread-safe, so bindings need no lock between
 * them. All bindings are closed before.
 *
 * @param session owned from here on
 */
record LoadedGraph(OrtEnvironment environment, OrtSession session, Bundle bundle) implements AutoCloseable {

    OrtNamedBinding bind(Map<String, int[]> inputShapes, Map<String, int[]> outputShapes, int maxBatch) {
        return new OrtNamedBinding(environment, session, inputShapes, outputShapes, maxBatch);
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
