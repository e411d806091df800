package io.posestream.inference.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.posestream.inference.HostSlots;
import io.posestream.inference.InferenceException;
import io.posestream.inference.MapSlots;
import io.posestream.inference.NamedBinding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Direct buffers for the largest batch. For each batch size that occurs they are wrapped once as tensors over their
 * beginning; ONNX Runtime then reads and writes them in place. Java owns the memory; the wrappers are native and freed
 * by {@link #close()}.
 */
final class OrtNamedBinding implements NamedBinding {
    /** The same buffers seen as tensors of one batch size. */
    private record Wrapped(Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs) {}

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Map<String, int[]> inputShapes;
    private final Map<String, int[]> outputShapes;
    private final Map<String, FloatBuffer> inputs = new LinkedHashMap<>();
    private final Map<String, FloatBuffer> outputs = new LinkedHashMap<>();
    private final @Nullable Wrapped[] byBatch;
    private boolean closed;

    OrtNamedBinding(
            OrtEnvironment environment,
            OrtSession session,
            Map<String, int[]> inputShapes,
            Map<String, int[]> outputShapes,
            int maxBatch) {
        this.environment = environment;
        this.session = session;
        this.inputShapes = inputShapes;
        this.outputShapes = outputShapes;
        inputShapes.forEach((name, shape) -> inputs.put(name, allocate(maxBatch * count(shape))));
        outputShapes.forEach((name, shape) -> outputs.put(name, allocate(maxBatch * count(shape))));
        this.byBatch = new Wrapped[maxBatch];
    }

    @Override
    public int maxBatch() {
        return byBatch.length;
    }

    @Override
    public FloatBuffer input(String name) {
        return bound(inputs, name, "input");
    }

    @Override
    public int inputItemSize(String name) {
        return count(bound(inputShapes, name, "input"));
    }

    @Override
    public void run(int batch) {
        if (batch < 1 || batch > maxBatch()) {
            throw new IllegalArgumentException("a batch holds 1 to " + maxBatch() + " items, got " + batch);
        }
        if (closed) {
            throw new IllegalStateException("the binding was closed; bind the session again");
        }
        try {
            Wrapped tensors = wrapped(batch);
            session.run(tensors.inputs(), Set.of(), tensors.outputs()).close();
        } catch (OrtException e) {
            throw new InferenceException("ONNX Runtime failed on a batch of " + batch + ": " + e.getMessage(), e);
        }
    }

    private Wrapped wrapped(int batch) throws OrtException {
        Wrapped known = byBatch[batch - 1];
        if (known != null) {
            return known;
        }
        Wrapped made = new Wrapped(new LinkedHashMap<>(), new LinkedHashMap<>());
        try {
            wrap(batch, inputs, inputShapes, made.inputs());
            wrap(batch, outputs, outputShapes, made.outputs());
        } catch (OrtException e) {
            close(made);
            throw e;
        }
        byBatch[batch - 1] = made;
        return made;
    }

    private void wrap(
            int batch, Map<String, FloatBuffer> whole, Map<String, int[]> shapes, Map<String, OnnxTensor> wrapped)
            throws OrtException {
        for (Map.Entry<String, FloatBuffer> entry : whole.entrySet()) {
            int[] item = bound(shapes, entry.getKey(), "tensor");
            wrapped.put(
                    entry.getKey(),
                    OnnxTensor.createTensor(
                            environment, entry.getValue().slice(0, batch * count(item)), withBatch(batch, item)));
        }
    }

    @Override
    public void fill(String input, int item, MapSlots slots, int slot, String map) {
        int floats = inputItemSize(input);
        input(input).put(item * floats, HostSlots.of(slots).map(slot, map), 0, floats);
    }

    @Override
    public void clear(String input, int item) {
        int floats = inputItemSize(input);
        input(input).put(item * floats, new float[floats]);
    }

    @Override
    public void keep(int item, MapSlots slots, int slot) {
        slots.sizes()
                .forEach((map, floats) ->
                        HostSlots.of(slots).map(slot, map).put(0, output(map), item * floats, floats));
    }

    @Override
    public FloatBuffer output(String name) {
        return bound(outputs, name, "output");
    }

    @Override
    public int outputItemSize(String name) {
        return count(bound(outputShapes, name, "output"));
    }

    @Override
    public int[] outputItemShape(String name) {
        return bound(outputShapes, name, "output").clone();
    }

    private static <T> T bound(Map<String, T> tensors, String name, String kind) {
        T found = tensors.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    kind + " '" + name + "' is not bound; bound are " + List.copyOf(tensors.keySet()));
        }
        return found;
    }

    @Override
    public void close() {
        closed = true;
        for (int i = 0; i < byBatch.length; i++) {
            Wrapped wrapped = byBatch[i];
            if (wrapped != null) {
                close(wrapped);
                byBatch[i] = null;
            }
        }
    }

    private static void close(Wrapped wrapped) {
        wrapped.inputs().values().forEach(OnnxTensor::close);
        wrapped.outputs().values().forEach(OnnxTensor::close);
    }

    static FloatBuffer allocate(int floats) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(floats, Float.BYTES))
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    static long[] withBatch(int batch, int[] item) {
        long[] shape = new long[item.length + 1];
        shape[0] = batch;
        for (int i = 0; i < item.length; i++) {
            shape[i + 1] = item[i];
        }
        return shape;
    }

    private static int count(int[] shape) {
        int count = 1;
        for (int size : shape) {
            count = Math.multiplyExact(count, size);
        }
        return count;
    }
}
