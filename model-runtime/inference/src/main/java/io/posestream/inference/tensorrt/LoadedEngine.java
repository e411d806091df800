package io.posestream.inference.tensorrt;

import io.posestream.inference.InferenceException;
import java.util.Set;
import java.util.TreeSet;
import org.bytedeco.tensorrt.global.nvinfer.DataType;
import org.bytedeco.tensorrt.nvinfer.ICudaEngine;

/**
 * An engine in device memory, and what it was made of. Thread-safe; bindings have a context each, so they need no lock
 * between them. All bindings are closed before.
 *
 * @param model for messages, e.g. the bundle
 * @param engine owned from here on
 */
record LoadedEngine(String model, ICudaEngine engine, Precision precision, int maxBatch, TensorRtLog log)
        implements AutoCloseable {

    /** @throws InferenceException when the engine's tensors are not those that the manifest declares */
    void require(Set<String> declared) {
        Set<String> actual = new TreeSet<>();
        for (int i = 0; i < engine.getNbIOTensors(); i++) {
            actual.add(engine.getIOTensorName(i));
        }
        if (!actual.equals(declared)) {
            throw new InferenceException(model + ": the manifest names the tensors " + new TreeSet<>(declared)
                    + ", the TensorRT engine has " + actual);
        }
        for (String name : actual) {
            DataType type = engine.getTensorDataType(name).intern();
            if (type != DataType.kFLOAT) {
                throw new InferenceException(
                        model + ": tensor '" + name + "' must be float32, the TensorRT engine has " + type);
            }
        }
    }

    TensorRtNamedBinding bind(BoundShapes shapes, int batch) {
        if (batch > maxBatch) {
            throw new InferenceException(
                    model + ": the TensorRT engine was built for batches of up to " + maxBatch + ", got " + batch);
        }
        return new TensorRtNamedBinding(engine, log, shapes, batch);
    }

    @Override
    public void close() {
        NativeDeletion.delete(engine);
    }
}
