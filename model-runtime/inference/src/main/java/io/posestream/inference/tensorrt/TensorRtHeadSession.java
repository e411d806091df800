package io.posestream.inference.tensorrt;

import io.posestream.inference.NamedBinding;
import io.posestream.inference.TensorSession;
import io.posestream.model.HeadManifest;
import io.posestream.model.TensorSpec;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A temporal head in TensorRT. */
final class TensorRtHeadSession implements TensorSession {
    private final LoadedEngine loaded;
    private final HeadManifest manifest;

    /**
     * @param loaded owned from here on
     * @throws io.posestream.inference.InferenceException when it is not what the manifest says
     */
    TensorRtHeadSession(LoadedEngine loaded, HeadManifest manifest) {
        this.loaded = loaded;
        this.manifest = manifest;
        Set<String> declared = Stream.concat(manifest.inputs().stream(), manifest.outputs().stream())
                .map(TensorSpec::name)
                .collect(Collectors.toSet());
        loaded.require(declared);
    }

    @Override
    public String precision() {
        return loaded.precision().label();
    }

    @Override
    public NamedBinding bind(int maxBatch) {
        return loaded.bind(manifest.inputShapes(), manifest.outputShapes(), Map.of(), maxBatch);
    }

    @Override
    public void close() {
        loaded.close();
    }
}
