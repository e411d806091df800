package io.posestream.inference.onnx;

import io.posestream.inference.HostSlots;
import io.posestream.inference.MapSlots;
import io.posestream.inference.NamedBinding;
import io.posestream.inference.TensorSession;
import io.posestream.model.HeadManifest;
import java.util.Collection;
import java.util.Map;

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
    public NamedBinding bind(int maxBatch, Collection<String> filled) {
        return bind(maxBatch);
    }

    @Override
    public MapSlots slots(Map<String, Integer> sizes) {
        return new HostSlots(sizes);
    }

    @Override
    public void close() {
        graph.close();
    }
}
