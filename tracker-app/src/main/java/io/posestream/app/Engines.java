package io.posestream.app;

import io.posestream.config.Settings;
import io.posestream.graph.HalfPrecision;
import io.posestream.inference.Batching;
import io.posestream.inference.EngineUnavailableException;
import io.posestream.inference.InferenceEngine;
import io.posestream.inference.onnx.OnnxRuntimeEngine;
import io.posestream.inference.tensorrt.BuildNotice;
import io.posestream.inference.tensorrt.Gpu;
import io.posestream.inference.tensorrt.GpuProbe;
import io.posestream.inference.tensorrt.GraphVariant;
import io.posestream.inference.tensorrt.PlanCache;
import io.posestream.inference.tensorrt.Precision;
import io.posestream.inference.tensorrt.TensorRtEngine;
import io.posestream.inference.tensorrt.TensorRtSizes;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses who runs the models, and says so in one sentence. */
public final class Engines {
    private static final Logger LOG = LoggerFactory.getLogger(Engines.class);

    private Engines() {}

    /**
     * An engine and how calls share its workers.
     *
     * @param engine belongs to the caller
     */
    public record Chosen(InferenceEngine engine, Batching batching) {}

    /** @throws EngineUnavailableException when the settings insist on TensorRT and it cannot run here */
    public static Chosen open(Settings settings) {
        return switch (settings.engine().type()) {
            case ONNXRUNTIME -> onCpu(settings);
            case TENSORRT -> onGpu(settings, requiredGpu());
            case AUTO -> {
                Gpu gpu = GpuProbe.probe();
                if (gpu.usable()) {
                    yield onGpu(settings, gpu);
                }
                LOG.info("Models run on the CPU by ONNX Runtime: {}.", gpu.reason());
                yield onCpu(settings);
            }
        };
    }

    /** @throws EngineUnavailableException when there is none that works */
    static Gpu requiredGpu() {
        Gpu gpu = GpuProbe.probe();
        if (!gpu.usable()) {
            throw new EngineUnavailableException("TensorRT cannot run here: " + gpu.reason()
                    + ". Use --engine auto to run on the CPU where there is no GPU.");
        }
        return gpu;
    }

    /** The engine of a GPU, for what only that one does. */
    static TensorRtEngine tensorRt(Settings settings, Gpu gpu, BuildNotice notice) {
        return new TensorRtEngine(
                gpu, new PlanCache(planFolder(settings)), variant(settings), TensorRtSizes.DEFAULT, notice);
    }

    private static Chosen onCpu(Settings settings) {
        int wanted = settings.engine().workers();
        int workers = wanted > 0 ? wanted : Runtime.getRuntime().availableProcessors();
        return new Chosen(new OnnxRuntimeEngine(), Batching.onCpu(workers));
    }

    private static Chosen onGpu(Settings settings, Gpu gpu) {
        LOG.info(
                "Models run on {}, {}.",
                gpu.reason(),
                variant(settings).precision().label());
        int wanted = settings.engine().workers();
        TensorRtEngine engine = tensorRt(settings, gpu, new BuildNotice(LOG::info));
        return new Chosen(engine, Batching.onGpu(wanted > 0 ? wanted : 2, TensorRtSizes.DEFAULT.maxBatch()));
    }

    private static GraphVariant variant(Settings settings) {
        return switch (settings.engine().precision()) {
            case FP32 -> GraphVariant.asShipped();
            case FP16 -> new GraphVariant(Precision.FP16, HalfPrecision::of);
        };
    }

    private static Path planFolder(Settings settings) {
        return settings.engine()
                .planFolder()
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "posestream", "plans"));
    }
}
