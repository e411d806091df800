package io.posestream.inference.tensorrt;

import io.posestream.inference.MapSlots;
import io.posestream.inference.NamedBinding;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.cuda.cudart.CUgraphExec_st;
import org.bytedeco.cuda.cudart.CUgraph_st;
import org.bytedeco.cuda.cudart.CUstream_st;
import org.bytedeco.cuda.global.cudart;
import org.bytedeco.tensorrt.nvinfer.Dims64;
import org.bytedeco.tensorrt.nvinfer.ICudaEngine;
import org.bytedeco.tensorrt.nvinfer.IExecutionContext;

/**
 * One context on one stream, with buffers for the largest batch. The first run of a batch size is queued call by call,
 * as TensorRT wants it; later ones are one CUDA graph: copy in, run, copy out. What is filled from slots or kept in them
 * never leaves the device; those copies go onto the same stream, before and after.
 */
final class TensorRtNamedBinding implements NamedBinding {
    private final int maxBatch;
    private final NativeOwner owner = new NativeOwner();
    private final Required required;
    private final CUstream_st stream;
    private final IExecutionContext context;
    private final Map<String, DeviceTensor> tensors = new LinkedHashMap<>();
    private final Map<String, StagedTensor> inputs = new LinkedHashMap<>();
    private final Map<String, StagedTensor> outputs = new LinkedHashMap<>();
    private final List<String> shaped = new ArrayList<>();
    private final Map<Integer, CUgraphExec_st> graphs = new HashMap<>();
    private int shapedBatch;

    TensorRtNamedBinding(ICudaEngine engine, TensorRtLog log, BoundShapes shapes, int maxBatch) {
        this.maxBatch = maxBatch;
        this.required = new Required("binding", log);
        try {
            CUstream_st opened = Cuda.stream();
            stream = owner.keep(opened, () -> cudart.cudaStreamDestroy(opened));
            shapes.written().forEach((name, shape) -> inputs.put(name, staged(name, shape)));
            shapes.filled().forEach(this::onDevice);
            shaped.addAll(tensors.keySet());
            shapes.read().forEach((name, shape) -> outputs.put(name, staged(name, shape)));
            shapes.unread().forEach(this::onDevice);
            context = owner.keep(required.object(engine.createExecutionContext(), "createExecutionContext"));
            required.success(context.setOptimizationProfileAsync(0, stream), "setOptimizationProfileAsync");
            for (DeviceTensor tensor : tensors.values()) {
                required.success(
                        context.setTensorAddress(tensor.name(), tensor.device()),
                        "setTensorAddress of '" + tensor.name() + "'");
            }
        } catch (RuntimeException e) {
            owner.close();
            throw e;
        }
    }

    private DeviceTensor onDevice(String name, int[] shape) {
        DeviceTensor tensor = new DeviceTensor(name, shape, maxBatch, owner);
        tensors.put(name, tensor);
        return tensor;
    }

    private StagedTensor staged(String name, int[] shape) {
        return new StagedTensor(onDevice(name, shape), maxBatch, owner);
    }

    @Override
    public int maxBatch() {
        return maxBatch;
    }

    @Override
    public FloatBuffer input(String name) {
        return bound(inputs, name).floats();
    }

    @Override
    public int inputItemSize(String name) {
        return bound(tensors, name).itemSize();
    }

    @Override
    public void run(int batch) {
        if (batch < 1 || batch > maxBatch) {
            throw new IllegalArgumentException("a batch holds 1 to " + maxBatch + " items, got " + batch);
        }
        CUgraphExec_st graph = graphs.get(batch);
        if (graph == null) {
            shape(batch);
            enqueue(batch);
            await();
            graphs.put(batch, capture(batch));
        } else {
            Cuda.check(cudart.cudaGraphLaunch(graph, stream), "cudaGraphLaunch");
            await();
        }
    }

    private void shape(int batch) {
        if (batch == shapedBatch) {
            return;
        }
        for (String input : shaped) {
            try (Dims64 dimensions = Dimensions.of(batch, bound(tensors, input).itemShape())) {
                required.success(
                        context.setInputShape(input, dimensions),
                        "setInputShape of '" + input + "' for a batch of " + batch);
            }
        }
        shapedBatch = batch;
    }

    private void enqueue(int batch) {
        inputs.values().forEach(input -> input.toDevice(batch, stream));
        required.success(context.enqueueV3(stream), "enqueueV3");
        outputs.values().forEach(output -> output.toHost(batch, stream));
    }

    private void await() {
        Cuda.check(cudart.cudaStreamSynchronize(stream), "a run");
    }

    private CUgraphExec_st capture(int batch) {
        Cuda.check(
                cudart.cudaStreamBeginCapture(stream, cudart.cudaStreamCaptureModeThreadLocal),
                "cudaStreamBeginCapture");
        CUgraph_st captured = new CUgraph_st();
        try {
            enqueue(batch);
        } finally {
            Cuda.check(cudart.cudaStreamEndCapture(stream, captured), "cudaStreamEndCapture");
        }
        CUgraphExec_st graph = new CUgraphExec_st();
        try {
            Cuda.check(cudart.cudaGraphInstantiate(graph, captured, 0), "cudaGraphInstantiate");
        } finally {
            cudart.cudaGraphDestroy(captured);
        }
        return owner.keep(graph, () -> cudart.cudaGraphExecDestroy(graph));
    }

    @Override
    public void fill(String input, int item, MapSlots slots, int slot, String map) {
        bound(tensors, input).fill(item, slots, slot, map, stream);
    }

    @Override
    public void clear(String input, int item) {
        bound(tensors, input).clear(item, stream);
    }

    @Override
    public void keep(int item, MapSlots slots, int slot) {
        slots.sizes().keySet().forEach(map -> bound(tensors, map).keep(item, slots, slot, stream));
        await();
    }

    @Override
    public FloatBuffer output(String name) {
        return bound(outputs, name).floats();
    }

    @Override
    public int outputItemSize(String name) {
        return bound(tensors, name).itemSize();
    }

    @Override
    public int[] outputItemShape(String name) {
        return bound(tensors, name).itemShape();
    }

    private static <T> T bound(Map<String, T> tensors, String name) {
        T tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("tensor '" + name + "' is not bound; bound are " + tensors.keySet());
        }
        return tensor;
    }

    @Override
    public void close() {
        cudart.cudaStreamSynchronize(stream);
        graphs.clear();
        owner.close();
    }
}
