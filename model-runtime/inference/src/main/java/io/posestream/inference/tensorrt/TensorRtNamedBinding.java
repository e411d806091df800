package io.posestream.inference.tensorrt;

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
 * as TensorRT wants it; later ones are one CUDA graph: copy in, run, copy out.
 */
final class TensorRtNamedBinding implements NamedBinding {
    private final int maxBatch;
    private final NativeOwner owner = new NativeOwner();
    private final Required required;
    private final CUstream_st stream;
    private final IExecutionContext context;
    private final Map<String, StagedTensor> inputs = new LinkedHashMap<>();
    private final Map<String, StagedTensor> outputs = new LinkedHashMap<>();
    private final Map<Integer, CUgraphExec_st> graphs = new HashMap<>();
    private int shapedBatch;

    /** @param ignored outputs that the engine computes and nobody reads; they need device memory all the same */
    TensorRtNamedBinding(
            ICudaEngine engine,
            TensorRtLog log,
            Map<String, int[]> written,
            Map<String, int[]> read,
            Map<String, int[]> ignored,
            int maxBatch) {
        this.maxBatch = maxBatch;
        this.required = new Required("binding", log);
        try {
            CUstream_st opened = Cuda.stream();
            stream = owner.keep(opened, () -> cudart.cudaStreamDestroy(opened));
            written.forEach((name, shape) -> inputs.put(name, new StagedTensor(name, shape, maxBatch, owner)));
            read.forEach((name, shape) -> outputs.put(name, new StagedTensor(name, shape, maxBatch, owner)));
            List<StagedTensor> all = new ArrayList<>(outputs.values());
            ignored.forEach((name, shape) -> all.add(new StagedTensor(name, shape, maxBatch, owner)));
            all.addAll(inputs.values());
            context = owner.keep(required.object(engine.createExecutionContext(), "createExecutionContext"));
            required.success(context.setOptimizationProfileAsync(0, stream), "setOptimizationProfileAsync");
            for (StagedTensor tensor : all) {
                required.success(
                        context.setTensorAddress(tensor.name(), tensor.device()),
                        "setTensorAddress of '" + tensor.name() + "'");
            }
        } catch (RuntimeException e) {
            owner.close();
            throw e;
        }
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
        return bound(inputs, name).itemSize();
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
        for (StagedTensor input : inputs.values()) {
            try (Dims64 dimensions = Dimensions.of(batch, input.itemShape())) {
                required.success(
                        context.setInputShape(input.name(), dimensions),
                        "setInputShape of '" + input.name() + "' for a batch of " + batch);
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
    public FloatBuffer output(String name) {
        return bound(outputs, name).floats();
    }

    @Override
    public int outputItemSize(String name) {
        return bound(outputs, name).itemSize();
    }

    @Override
    public int[] outputItemShape(String name) {
        return bound(outputs, name).itemShape();
    }

    private static StagedTensor bound(Map<String, StagedTensor> tensors, String name) {
        StagedTensor tensor = tensors.get(name);
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
