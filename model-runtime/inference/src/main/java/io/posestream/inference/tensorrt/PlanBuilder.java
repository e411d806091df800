package io.posestream.inference.tensorrt;

import io.posestream.inference.InferenceException;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tensorrt.global.nvinfer;
import org.bytedeco.tensorrt.global.nvinfer.BuilderFlag;
import org.bytedeco.tensorrt.global.nvinfer.MemoryPoolType;
import org.bytedeco.tensorrt.global.nvinfer.NetworkDefinitionCreationFlag;
import org.bytedeco.tensorrt.global.nvinfer.OptProfileSelector;
import org.bytedeco.tensorrt.global.nvonnxparser;
import org.bytedeco.tensorrt.nvinfer.Dims64;
import org.bytedeco.tensorrt.nvinfer.IBuilder;
import org.bytedeco.tensorrt.nvinfer.IBuilderConfig;
import org.bytedeco.tensorrt.nvinfer.IHostMemory;
import org.bytedeco.tensorrt.nvinfer.INetworkDefinition;
import org.bytedeco.tensorrt.nvinfer.IOptimizationProfile;
import org.bytedeco.tensorrt.nvinfer.ITimingCache;
import org.bytedeco.tensorrt.nvonnxparser.IParser;
import org.bytedeco.tensorrt.nvonnxparser.IParserError;

/**
 * Makes a plan of an ONNX file. Takes seconds to minutes, and some hundred megabytes while it works.
 *
 * <p>The parser cannot be deleted (see {@link NativeDeletion}) and keeps what it read until the process ends: about the
 * size of the ONNX file, once for each plan that had to be made.
 */
final class PlanBuilder {
    private static final long WORKSPACE_BYTES = 4L << 30;

    private final TensorRtLog log;
    private final PlanCache cache;

    /** @param cache where timings of earlier builds are; they make a build shorter and its result repeatable */
    PlanBuilder(TensorRtLog log, PlanCache cache) {
        this.log = log;
        this.cache = cache;
    }

    /** @throws InferenceException with TensorRT's reason, e.g. an operator that it does not know */
    byte[] build(PlanKey key, byte[] graph) {
        Required required = new Required("model " + key.modelId(), log);
        try (NativeOwner owner = new NativeOwner()) {
            IBuilder builder = owner.keep(required.object(nvinfer.createInferBuilder(log), "createInferBuilder"));
            INetworkDefinition network = owner.keep(required.object(
                    builder.createNetworkV2(1 << NetworkDefinitionCreationFlag.kSTRONGLY_TYPED.value),
                    "createNetworkV2"));
            parse(key, network, graph, required);
            IBuilderConfig config = owner.keep(required.object(builder.createBuilderConfig(), "createBuilderConfig"));
            config.setMemoryPoolLimit(MemoryPoolType.kWORKSPACE, WORKSPACE_BYTES);
            config.clearFlag(BuilderFlag.kTF32);
            addProfiles(builder, config, key.profiles(), required);
            useTimings(config, key, owner, required);
            IHostMemory plan = owner.keep(
                    required.object(builder.buildSerializedNetwork(network, config), "buildSerializedNetwork"));
            keepTimings(config, key, owner, required);
            return bytes(plan);
        }
    }

    private void parse(PlanKey key, INetworkDefinition network, byte[] graph, Required required) {
        IParser parser = required.object(nvonnxparser.createParser(network, log), "createParser");
        try (BytePointer onnx = new BytePointer(graph.length)) {
            onnx.put(graph);
            if (!parser.parse(onnx, graph.length)) {
                throw new InferenceException("model " + key.modelId() + ": TensorRT "
                        + key.gpu().tensorRt() + " cannot read the graph:" + parserErrors(parser));
            }
        }
    }

    private static String parserErrors(IParser parser) {
        StringBuilder errors = new StringBuilder();
        for (int i = 0; i < parser.getNbErrors(); i++) {
            IParserError error = parser.getError(i);
            errors.append(i == 0 ? " " : "; ")
                    .append(error.desc())
                    .append(" (node ")
                    .append(error.nodeName())
                    .append(", ")
                    .append(error.nodeOperator())
                    .append(')');
        }
        return errors.toString();
    }

    private static void addProfiles(
            IBuilder builder, IBuilderConfig config, Map<String, BatchProfile> profiles, Required required) {
        // Belongs to the builder.
        IOptimizationProfile shapes = required.object(builder.createOptimizationProfile(), "createOptimizationProfile");
        profiles.forEach((input, profile) -> setShapes(shapes, input, profile, required));
        required.success(
                shapes.isValid() && config.addOptimizationProfile(shapes) >= 0,
                "addOptimizationProfile of " + profiles);
    }

    private static void setShapes(IOptimizationProfile shapes, String input, BatchProfile profile, Required required) {
        try (Dims64 smallest = Dimensions.of(profile.smallest());
                Dims64 usual = Dimensions.of(profile.usual());
                Dims64 largest = Dimensions.of(profile.largest())) {
            required.success(
                    shapes.setDimensions(input, OptProfileSelector.kMIN, smallest)
                            && shapes.setDimensions(input, OptProfileSelector.kOPT, usual)
                            && shapes.setDimensions(input, OptProfileSelector.kMAX, largest),
                    "setDimensions of " + profile + " for input '" + input + "'");
        }
    }

    private void useTimings(IBuilderConfig config, PlanKey key, NativeOwner owner, Required required) {
        Optional<byte[]> kept = cache.read(key.timingFileName());
        byte[] earlier = kept.orElseGet(() -> new byte[0]);
        // A pointer to nothing is not allowed, a length of 0 is: an empty cache.
        BytePointer bytes = owner.keepMemory(new BytePointer(Math.max(1, earlier.length)));
        bytes.put(earlier);
        ITimingCache timings =
                owner.keep(required.object(config.createTimingCache(bytes, earlier.length), "createTimingCache"));
        required.success(config.setTimingCache(timings, false), "setTimingCache");
    }

    private void keepTimings(IBuilderConfig config, PlanKey key, NativeOwner owner, Required required) {
        ITimingCache timings = required.object(config.getTimingCache(), "getTimingCache");
        cache.write(
                key.timingFileName(),
                bytes(owner.keep(required.object(timings.serialize(), "serialize of the timings"))));
    }

    private static byte[] bytes(IHostMemory memory) {
        byte[] bytes = new byte[Math.toIntExact(memory.size())];
        new BytePointer(memory.data()).capacity(bytes.length).get(bytes);
        return bytes;
    }
}
