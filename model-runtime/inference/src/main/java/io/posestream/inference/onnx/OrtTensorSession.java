package io.posestream.inference.onnx;

import io.posestream.inference.NamedBinding;
import io.posestream.inference.TensorSession;
import io.posestream.model.HeadManifest;

/** A head's graph in ONNX Runtime. */
final class OrtTensorSession implements TensorSession {
    private final LoadedGraph graph;
    private final HeadManifest manifest;

    /** @param graph owned from here on */
    OrtTensorSession(LoadedGraph graph, HeadManifest manifest) {
        this.graph = graph;
        this.manifest = manifest;
    }

    @Override
    public String precision() {
        return "fp32";
    }

    @Override
    public NamedBinding bind(int maxBatch) {
        return graph.bind(manifest.inputShapes(), manifest.outputShapes(), maxBatch);
    }

    @Override
    public void close() {
        graph.close();
    }
}
