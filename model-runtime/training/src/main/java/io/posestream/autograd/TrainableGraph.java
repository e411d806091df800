package io.posestream.autograd;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;

/**
 * An ONNX model that libtorch runs and differentiates. It owns the native memory of its weights. Any number of threads
 * may run it at once as long as nobody changes the weights meanwhile. Numbers are those of ONNX Runtime up to rounding
 * (about 1e-5 for a head).
 */
@SuppressWarnings("try") // scopes are opened to be closed, not to be read
public final class TrainableGraph implements AutoCloseable {
    private final GraphFile file;
    private final Map<String, long[]> inputs;
    private final Map<String, Tensor> constants = new LinkedHashMap<>();
    private final Weights weights;
    private final List<Step> steps;
    private final Map<String, Integer> slots;

    private TrainableGraph(GraphFile file) {
        this.file = file;
        inputs = file.inputs();
        GraphCompiler compiler = new GraphCompiler(file.initializers(), file.trainable());
        inputs.keySet().forEach(compiler::input);
        steps = compiler.compile(file.model().getGraph());
        slots = compiler.slots();
        for (String output : file.outputs()) {
            slotOf(output);
        }
        weights = Weights.of(file, true);
        file.initializers().forEach((name, initializer) -> {
            if (!file.trainable().contains(name)) {
                constants.put(name, initializer.tensor());
            }
        });
    }

    /**
     * @param onnx the bytes of a model of opset 17; its metadata entry {@code trainable} names the initializers to
     *     train, one a line
     * @throws UnsupportedGraphException if any part of it has no exact counterpart; the sentence names the node
     */
    public static TrainableGraph of(byte[] onnx) {
        return new TrainableGraph(GraphFile.parse(onnx));
    }

    /** The inputs and their shapes; -1 is a size left open. */
    public Map<String, long[]> inputs() {
        return inputs;
    }

    /** Names of what is trained, in the file's order. */
    public Set<String> trainable() {
        return weights.names();
    }

    /** Whether a value is in the graph, whatever makes it. */
    public boolean has(String value) {
        return slots.containsKey(value);
    }

    /**
     * Runs all nodes. Values are freed after their last use; the wanted ones live in the caller's {@link NativeScope}.
     *
     * @param given every input by name
     * @param wanted names of outputs or of inner values
     */
    public Map<String, Value> run(Map<String, Value> given, Collection<String> wanted) {
        Tensor[] values = new Tensor[slots.size()];
        boolean[] kept = new boolean[slots.size()];
        constants.forEach((name, tensor) -> values[slotOf(name)] = tensor);
        weights.forEach((name, tensor) -> values[slotOf(name)] = tensor);
        for (String name : inputs.keySet()) {
            Value value = given.get(name);
            if (value == null) {
                throw new IllegalArgumentException("the graph's input " + name + " is not given");
            }
            values[slotOf(name)] = value.tensor();
        }
        wanted.forEach(name -> kept[slotOf(name)] = true);
        steps.forEach(step -> step.run(values, kept));
        Map<String, Value> results = new LinkedHashMap<>();
        wanted.forEach(name -> results.put(name, new Value(values[slotOf(name)])));
        return results;
    }

    /**
     * Runs without gradients on a batch of whole items.
     *
     * @param given every input by name; the first size of its shape is what the numbers fill
     */
    public Map<String, float[]> evaluate(Map<String, float[]> given, Collection<String> wanted) {
        Map<String, float[]> results = new LinkedHashMap<>();
        try (NativeScope scope = NativeScope.open();
                NoGradGuard constant = new NoGradGuard();
                Feed feed = new Feed()) {
            run(put(feed, given), wanted).forEach((name, value) -> results.put(name, value.toArray()));
        }
        return results;
    }

    /** Copies the inputs of a batch into native memory, with the shapes that the graph declares. */
    public Map<String, Value> put(Feed feed, Map<String, float[]> given) {
        Map<String, Value> values = new LinkedHashMap<>();
        inputs.forEach((name, shape) -> {
            float[] numbers = given.get(name);
            if (numbers == null) {
                throw new IllegalArgumentException("the batch has no numbers for the graph's input " + name);
            }
            values.put(name, feed.put(name, numbers, shapeFor(name, shape, numbers.length)));
        });
        return values;
    }

    /** What is trained. */
    public Weights weights() {
        return weights;
    }

    /** The same model with the present weights; all else is byte for byte as it was read. */
    public byte[] export() {
        return export(weights);
    }

    /** The same model with other weights of the same names and shapes. */
    public byte[] export(Weights other) {
        return file.with(other::numbers);
    }

    private static long[] shapeFor(String name, long[] declared, int numbers) {
        long[] shape = declared.clone();
        long item = 1;
        for (int i = 1; i < shape.length; i++) {
            item *= shape[i];
        }
        if (shape.length == 0 || item <= 0 || numbers % item != 0) {
            throw new IllegalArgumentException("input " + name + " has items of " + java.util.Arrays.toString(declared)
                    + "; " + numbers + " numbers are no whole batch of them");
        }
        shape[0] = shape[0] < 0 ? numbers / item : shape[0];
        return shape;
    }

    private int slotOf(String name) {
        Integer slot = slots.get(name);
        if (slot == null) {
            throw new UnsupportedGraphException("value " + name, "no node makes it");
        }
        return slot;
    }

    @Override
    public void close() {
        weights.close();
        constants.values().forEach(Tensor::close);
    }
}
