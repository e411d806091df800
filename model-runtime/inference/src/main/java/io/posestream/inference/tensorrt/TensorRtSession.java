package io.posestream.inference.tensorrt;

import io.posestream.inference.InferenceException;
import io.posestream.inference.InferenceSession;
import io.posestream.inference.TensorBinding;
import io.posestream.model.InputSpec;
import io.posestream.model.ModelBundle;
import io.posestream.model.OutputSpec;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bytedeco.tensorrt.global.nvinfer.DataType;
import org.bytedeco.tensorrt.nvinfer.ICudaEngine;

/** An engine in device memory. Its bindings have a context each, so they need no lock between them. */
final class TensorRtSession implements InferenceSession {
    private final ICudaEngine engine;
    private final ModelBundle bundle;
    private final Precision precision;
    private final BatchProfile profile;
    private final TensorRtLog log;

    /** @param engine owned from here on */
    TensorRtSession(
            ICudaEngine engine, ModelBundle bundle, Precision precision, BatchProfile profile, TensorRtLog log) {
        this.engine = engine;
        this.bundle = bundle;
        this.precision = precision;
        this.profile = profile;
        this.log = log;
    }

    /** @throws InferenceException when the engine's tensors are not those of the manifest */
    void check() {
        Set<String> declared = new TreeSet<>();
        declared.add(bundle.manifest().input().name());
        bundle.manifest().outputs().stream().map(OutputSpec::name).forEach(declared::add);
        Set<String> actual = tensors();
        if (!actual.equals(declared)) {
            throw new InferenceException(
                    bundle + ": the manifest names the tensors " + declared + ", the TensorRT engine has " + actual);
        }
        for (String name : actual) {
            DataType type = engine.getTensorDataType(name).intern();
            if (type != DataType.kFLOAT) {
                throw new InferenceException(
                        bundle + ": tensor '" + name + "' must be float32, the TensorRT engine has " + type);
            }
        }
    }

    private Set<String> tensors() {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < engine.getNbIOTensors(); i++) {
            names.add(engine.getIOTensorName(i));
        }
        return names;
    }

    @Override
    public String precision() {
        return precision.label();
    }

    @Override
    public TensorBinding bind(int inputHeight, int inputWidth, int maxBatch) {
        return bind(inputHeight, inputWidth, maxBatch, bundle.manifest().decodedOutputs());
    }

    @Override
    public TensorBinding bind(int inputHeight, int inputWidth, int maxBatch, Collection<String> outputs) {
        InputSpec input = bundle.manifest().input();
        if (maxBatch > profile.maxBatch()) {
            throw new InferenceException(bundle + ": the TensorRT engine was built for batches of up to "
                    + profile.maxBatch() + ", got " + maxBatch);
        }
        if (inputHeight <= 0
                || inputWidth <= 0
                || inputHeight % input.multipleOf() != 0
                || inputWidth % input.multipleOf() != 0
                || inputHeight > input.height()
                || inputWidth > input.width()) {
            throw new InferenceException(bundle + ": input sizes are multiples of " + input.multipleOf() + " up to "
                    + input.height() + " x " + input.width() + ", got " + inputHeight + " x " + inputWidth);
        }
        Map<String, int[]> read = new LinkedHashMap<>();
        Map<String, int[]> ignored = new LinkedHashMap<>();
        Set<String> wanted = new LinkedHashSet<>(outputs);
        for (OutputSpec output : bundle.manifest().outputs()) {
            int[] shape = output.shape().itemShape(inputHeight, inputWidth);
            (wanted.contains(output.name()) ? read : ignored).put(output.name(), shape);
        }
        return new TensorRtBinding(
                engine, log, input.name(), new int[] {3, inputHeight, inputWidth}, read, ignored, maxBatch);
    }

    @Override
    public void close() {
        NativeDeletion.delete(engine);
    }
}
