package io.posestream.inference;

import io.posestream.model.HeadBundle;
import io.posestream.model.ModelBundle;
import java.util.Optional;

/** A vendor's runtime. Thread-safe. Sessions are closed before their engine. */
public interface InferenceEngine extends AutoCloseable {

    /** e.g. {@code onnxruntime}. */
    String name();

    /** Vendor's version of the native library that really runs. */
    String version();

    /**
     * Loads a verified bundle.
     *
     * @throws InferenceException when the graph does not load, or has not the inputs and outputs that its manifest says
     */
    InferenceSession load(ModelBundle bundle);

    /**
     * Loads a verified head.
     *
     * @throws InferenceException when the graph does not load, or has not the inputs and outputs that its manifest says
     */
    TensorSession load(HeadBundle bundle);

    /** Memory of the device that models run on; empty when they run in the machine's own. Any thread. */
    default Optional<DeviceMemory> deviceMemory() {
        return Optional.empty();
    }

    @Override
    void close();
}
