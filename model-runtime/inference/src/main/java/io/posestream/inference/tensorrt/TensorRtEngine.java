package io.posestream.inference.tensorrt;

import io.posestream.inference.DeviceMemory;
import io.posestream.inference.InferenceEngine;
import io.posestream.inference.InferenceException;
import io.posestream.inference.InferenceSession;
import io.posestream.inference.TensorSession;
import io.posestream.model.Bundle;
import io.posestream.model.HeadBundle;
import io.posestream.model.ModelBundle;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tensorrt.global.nvinfer;
import org.bytedeco.tensorrt.nvinfer.ICudaEngine;
import org.bytedeco.tensorrt.nvinfer.IRuntime;

/**
 * TensorRT on the first GPU. The first load of a model on a GPU builds its plan, which takes seconds to minutes; later
 * loads read it from the cache.
 */
public final class TensorRtEngine implements InferenceEngine {
    private final Gpu gpu;
    private final PlanCache cache;
    private final GraphVariant variant;
    private final TensorRtSizes sizes;
    private final BuildNotice notice;
    private final TensorRtLog log;
    private final NativeOwner owner = new NativeOwner();
    private final IRuntime runtime;

    /**
     * @param gpu a usable one, from {@link GpuProbe}; anything else would end the process
     * @param cache where plans are kept
     * @param variant the graph in the precision that is wanted
     * @param notice hears of builds, for they take long
     * @throws InferenceException when TensorRT does not start
     */
    public TensorRtEngine(Gpu gpu, PlanCache cache, GraphVariant variant, TensorRtSizes sizes, BuildNotice notice) {
        if (!gpu.usable()) {
            throw new IllegalArgumentException("TensorRT needs a GPU: " + gpu.reason());
        }
        // From here on TensorRT is loaded; its log is its class.
        this.log = new TensorRtLog();
        this.gpu = gpu;
        this.cache = cache;
        this.variant = variant;
        this.sizes = sizes;
        this.notice = notice;
        Required required = new Required("engine", log);
        runtime = required.object(nvinfer.createInferRuntime(log), "createInferRuntime");
        if (log.hasErrors()) {
            // What came back is not null and not a runtime either; to touch it would crash.
            throw required.failed("createInferRuntime");
        }
        owner.keep(runtime);
    }

    @Override
    public Optional<DeviceMemory> deviceMemory() {
        return Optional.of(Cuda.memory(gpu.device()));
    }

    @Override
    public String name() {
        return "tensorrt";
    }

    @Override
    public String version() {
        return gpu.tensorRt();
    }

    @Override
    public InferenceSession load(ModelBundle bundle) {
        LoadedEngine loaded = load(bundle, BatchProfile.of(bundle.manifest(), sizes));
        return whole(loaded, () -> new TensorRtSession(loaded, bundle));
    }

    @Override
    public TensorSession load(HeadBundle bundle) {
        LoadedEngine loaded = load(bundle, BatchProfile.of(bundle.manifest(), sizes));
        return whole(loaded, () -> new TensorRtHeadSession(loaded, bundle.manifest()));
    }

    /** Makes the plan of a bundle anew, whether or not there is one, and keeps it. */
    public void rebuild(Bundle bundle) {
        Map<String, BatchProfile> profiles = bundle instanceof HeadBundle head
                ? BatchProfile.of(head.manifest(), sizes)
                : BatchProfile.of(((ModelBundle) bundle).manifest(), sizes);
        byte[] graph = variant.of(bundle.graph());
        build(key(bundle, graph, profiles), graph);
    }

    private PlanKey key(Bundle bundle, byte[] graph, Map<String, BatchProfile> profiles) {
        return PlanKey.of(bundle.id(), graph, gpu, variant.precision(), profiles);
    }

    private LoadedEngine load(Bundle bundle, Map<String, BatchProfile> profiles) {
        byte[] graph = variant.of(bundle.graph());
        PlanKey key = key(bundle, graph, profiles);
        Optional<ICudaEngine> kept = cache.read(key.fileName()).flatMap(plan -> tryDeserialize(key, plan));
        ICudaEngine engine = kept.orElseGet(() -> deserialize(key, build(key, graph)));
        return new LoadedEngine(bundle.toString(), engine, variant.precision(), sizes.maxBatch(), log);
    }

    /** Frees the engine again when what is built on it fails. */
    private static <T> T whole(LoadedEngine loaded, Supplier<T> session) {
        try {
            return session.get();
        } catch (RuntimeException e) {
            loaded.close();
            throw e;
        }
    }

    private byte[] build(PlanKey key, byte[] graph) {
        byte[] plan = notice.during(key.modelId(), gpu.device(), () -> new PlanBuilder(log, cache).build(key, graph));
        cache.write(key.fileName(), plan);
        return plan;
    }

    /** A plan that TensorRT refuses is as good as none. */
    private Optional<ICudaEngine> tryDeserialize(PlanKey key, byte[] plan) {
        try {
            return Optional.of(deserialize(key, plan));
        } catch (InferenceException e) {
            cache.forget(key.fileName());
            return Optional.empty();
        }
    }

    private ICudaEngine deserialize(PlanKey key, byte[] plan) {
        try (BytePointer bytes = new BytePointer(plan.length)) {
            bytes.put(plan);
            return new Required("model " + key.modelId(), log)
                    .object(runtime.deserializeCudaEngine(bytes, plan.length), "deserializeCudaEngine");
        }
    }

    @Override
    public void close() {
        owner.close();
    }
}
