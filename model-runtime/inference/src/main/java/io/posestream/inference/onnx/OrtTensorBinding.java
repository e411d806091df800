package io.posestream.inference.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.posestream.inference.InferenceException;
import io.posestream.inference.TensorBinding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Direct buffers for the largest batch. For each batch size that occurs they are wrapped once as tensors over their
 * beginning; ONNX Runtime then reads and writes them in place. Java owns the memory; the wrappers are native and freed
 * by {@link #close()}.
 */
final class OrtTensorBinding implements TensorBinding {
    /** The same buffers seen as tensors of one batch size. */
    private record Wrapped(Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs) {}

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String inputName;
    private final int[] inputShape;
    private final Map<String, int[]> outputShapes;
    private final FloatBuffer input;
    private final Map<String, FloatBuffer> outputs = new LinkedHashMap<>();
    private final @Nullable Wrapped[] byBatch;
    private boolean closed;

    OrtTensorBinding(
            OrtEnvironment environment,
            OrtSession session,
            String inputName,
            int[] inputShape,
            Map<String, int[]> outputShapes,
            int maxBatch) {
        this.environment = environment;
        this.session = session;
        this.inputName = inputName;
        this.inputShape = inputShape;
        this.outputShapes = outputShapes;
        this.input = allocate(maxBatch * count(inputShape));
        outputShapes.forEach((name, shape) -> outputs.put(name, allocate(maxBatch * count(shape))));
        this.byBatch = new Wrapped[maxBatch];
    }

    @Override
    public int maxBatch() {
        return byBatch.length;
    }

    @Override
    public FloatBuffer input() {
        return input;
    }

    @Override
    public int inputItemSize() {
        return count(inputShape);
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
            Wrapped tensors = byBatch[batch - 1];
            if (tensors == null) {
                tensors = wrap(batch);
                byBatch[batch - 1] = tensors;
            }
            session.run(tensors.inputs(), Set.of(), tensors.outputs()).close();
        } catch (OrtException e) {
            throw new InferenceException("ONNX Runtime failed on a batch of " + batch + ": " + e.getMessage(), e);
        }
    }

    private Wrapped wrap(int batch) throws OrtException {
        Map<String, OnnxTensor> wrapped = new LinkedHashMap<>();
        OnnxTensor in = tensor(input, batch, inputShape);
        try {
            for (Map.Entry<String, FloatBuffer> output : outputs.entrySet()) {
                wrapped.put(output.getKey(), tensor(output.getValue(), batch, shape(output.getKey())));
            }
            return new Wrapped(Map.of(inputName, in), wrapped);
        } catch (OrtException e) {
            in.close();
            wrapped.values().forEach(OnnxTensor::close);
            throw e;
        }
    }

    private OnnxTensor tensor(FloatBuffer whole, int batch, int[] item) throws OrtException {
        return OnnxTensor.createTensor(environment, whole.slice(0, batch * count(item)), withBatch(batch, item));
    }

    @Override
    public FloatBuffer output(String name) {
        FloatBuffer output = outputs.get(name);
        if (output == null) {
            throw new IllegalArgumentException("output '" + name + "' is not bound; bound are " + outputs.keySet());
        }
        return output;
    }

    @Override
    public int[] outputItemShape(String name) {
        return shape(name).clone();
    }

    private int[] shape(String name) {
        int[] shape = outputShapes.get(name);
        if (shape == null) {
            throw new IllegalArgumentException("output '" + name + "' is not bound; bound are " + outputs.keySet());
        }
        return shape;
    }

    @Override
    public void close() {
        closed = true;
        for (int i = 0; i < byBatch.length; i++) {
            Wrapped wrapped = byBatch[i];
            if (wrapped != null) {
                wrapped.inputs().values().forEach(OnnxTensor::close);
                wrapped.outputs().values().forEach(OnnxTensor::close);
                byBatch[i] = null;
            }
        }
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
