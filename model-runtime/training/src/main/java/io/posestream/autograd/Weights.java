package io.posestream.autograd;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** Named float tensors in native memory, which they own: what a graph trains, or an average of that. */
@SuppressWarnings("try") // scopes are opened to be closed, not to be read
public final class Weights implements AutoCloseable {
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    /** The trainable initializers of a file. */
    static Weights of(GraphFile file, boolean gradients) {
        Weights weights = new Weights();
        file.trainable().forEach(name -> {
            Initializer initializer = file.initializers().get(name);
            if (initializer != null) {
                Tensor tensor = initializer.tensor();
                tensor.set_requires_grad(gradients);
                weights.tensors.put(name, tensor);
            }
        });
        return weights;
    }

    /** The trainable initializers of a model file, as constants. */
    public static Weights read(byte[] onnx) {
        return of(GraphFile.parse(onnx), false);
    }

    public Set<String> names() {
        return Collections.unmodifiableSet(tensors.keySet());
    }

    public long[] shape(String name) {
        return Shapes.of(tensor(name));
    }

    /** A copy of one tensor's elements. */
    public float[] numbers(String name) {
        return Value.read(tensor(name));
    }

    /** Moves every element the given share of the way to the other's. */
    public void approach(Weights other, double share) {
        try (NativeScope scope = NativeScope.open();
                NoGradGuard constant = new NoGradGuard()) {
            Scalar part = new Scalar(share);
            tensors.forEach((name, tensor) -> tensor.lerp_(other.tensor(name), part));
        }
    }

    void forEach(BiConsumer<String, Tensor> action) {
        tensors.forEach(action);
    }

    Tensor tensor(String name) {
        Tensor found = tensors.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no weights are called " + name);
        }
        return found;
    }

    @Override
    public void close() {
        tensors.values().forEach(Tensor::close);
        tensors.clear();
    }
}
