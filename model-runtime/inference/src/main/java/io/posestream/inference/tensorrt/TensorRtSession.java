package io.posestream.inference.tensorrt;

import io.posestream.inference.InferenceException;
import io.posestream.inference.InferenceSession;
import io.posestream.inference.PictureBinding;
import io.posestream.inference.TensorBinding;
import io.posestream.model.InputSpec;
import io.posestream.model.ModelBundle;
import io.posestream.model.OutputSpec;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A detector or a pose model in TensorRT. */
final class TensorRtSession implements InferenceSession {
    private final LoadedEngine loaded;
    private final ModelBundle bundle;

    /**
     * @param loaded owned from here on
     * @throws InferenceException when it is not what the manifest says
     */
    TensorRtSession(LoadedEngine loaded, ModelBundle bundle) {
        this.loaded = loaded;
        this.bundle = bundle;
        Set<String> declared = new TreeSet<>();
        declared.add(bundle.manifest().input().name());
        bundle.manifest().outputs().stream().map(OutputSpec::name).forEach(declared::add);
        loaded.require(declared);
    }

    @Override
    public String precision() {
        return loaded.precision().label();
    }

    @Override
    public TensorBinding bind(int inputHeight, int inputWidth, int maxBatch) {
        return bind(inputHeight, inputWidth, maxBatch, bundle.manifest().decodedOutputs());
    }

    @Override
    public TensorBinding bind(int inputHeight, int inputWidth, int maxBatch, Collection<String> outputs) {
        return bind(inputHeight, inputWidth, maxBatch, outputs, List.of());
    }

    /** Whatever is not read stays on the device, from where it may be kept. */
    @Override
    public TensorBinding bind(
            int inputHeight, int inputWidth, int maxBatch, Collection<String> outputs, Collection<String> kept) {
        InputSpec input = bundle.manifest().input();
        if (!fits(inputHeight, input.height(), input.multipleOf())
                || !fits(inputWidth, input.width(), input.multipleOf())) {
            throw new InferenceException(bundle + ": input sizes are multiples of " + input.multipleOf() + " up to "
                    + input.height() + " x " + input.width() + ", got " + inputHeight + " x " + inputWidth);
        }
        Map<String, int[]> read = new LinkedHashMap<>();
        Map<String, int[]> unread = new LinkedHashMap<>();
        Set<String> wanted = new HashSet<>(outputs);
        for (OutputSpec output : bundle.manifest().outputs()) {
            int[] shape = output.shape().itemShape(inputHeight, inputWidth);
            (wanted.contains(output.name()) ? read : unread).put(output.name(), shape);
        }
        Map<String, int[]> written = Map.of(input.name(), new int[] {3, inputHeight, inputWidth});
        return new PictureBinding(loaded.bind(new BoundShapes(written, Map.of(), read, unread), maxBatch), input.name());
    }

    private static boolean fits(int size, int largest, int multipleOf) {
        return size > 0 && size <= largest && size % multipleOf == 0;
    }

    @Override
    public void close() {
        loaded.close();
    }
}
