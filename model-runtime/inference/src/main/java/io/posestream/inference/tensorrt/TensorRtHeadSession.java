package io.posestream.inference.tensorrt;

import io.posestream.inference.MapSlots;
import io.posestream.inference.NamedBinding;
import io.posestream.inference.TensorSession;
import io.posestream.model.HeadManifest;
import io.posestream.model.TensorSpec;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
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
        return bind(maxBatch, List.of());
    }

    @Override
    public NamedBinding bind(int maxBatch, Collection<String> filled) {
        Map<String, int[]> written = new LinkedHashMap<>(manifest.inputShapes());
        Map<String, int[]> onDevice = new LinkedHashMap<>(written);
        written.keySet().removeAll(filled);
        onDevice.keySet().retainAll(filled);
        return loaded.bind(new BoundShapes(written, onDevice, manifest.outputShapes(), Map.of()), maxBatch);
    }

    @Override
    public MapSlots slots(Map<String, Integer> sizes) {
        return new DeviceSlots(sizes);
    }

    @Override
    public void close() {
        loaded.close();
    }
}
