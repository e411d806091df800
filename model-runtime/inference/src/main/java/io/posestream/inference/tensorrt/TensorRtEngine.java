package io.posestream.inference.tensorrt;

import io.posestream.inference.InferenceEngine;
import io.posestream.inference.InferenceException;
import io.posestream.inference.InferenceSession;
import io.posestream.model.ModelBundle;
import java.util.Optional;
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
    public String name() {
        return "tensorrt";
    }

    @Override
    public String version() {
        return gpu.tensorRt();
    }

    @Override
    public InferenceSession load(ModelBundle bundle) {
        byte[] graph = variant.of(bundle);
        BatchProfile profile = BatchProfile.of(bundle.manifest(), sizes.usualBatch(), sizes.maxBatch());
        PlanKey key = PlanKey.of(bundle.id(), graph, gpu, variant.precision(), profile);
        Optional<ICudaEngine> kept = cache.read(key.fileName()).flatMap(plan -> tryDeserialize(key, plan));
        ICudaEngine engine = kept.orElseGet(() -> deserialize(key, build(bundle, key, graph)));
        TensorRtSession session = new TensorRtSession(engine, bundle, variant.precision(), profile, log);
        try {
            session.check();
            return session;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** Forgets the plan of a bundle, if there is one, and makes it anew. */
    public void rebuild(ModelBundle bundle) {
        byte[] graph = variant.of(bundle);
        BatchProfile profile = BatchProfile.of(bundle.manifest(), sizes.usualBatch(), sizes.maxBatch());
        build(bundle, PlanKey.of(bundle.id(), graph, gpu, variant.precision(), profile), graph);
    }

    private byte[] build(ModelBundle bundle, PlanKey key, byte[] graph) {
        byte[] plan = notice.during(
                key.modelId(),
                gpu.device(),
                () -> new PlanBuilder(log, cache)
                        .build(key, bundle.manifest().input().name(), graph));
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
