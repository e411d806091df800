package io.posestream.estimation;

import io.posestream.image.Picture;
import io.posestream.image.PixelScaling;
import io.posestream.inference.Batching;
import io.posestream.inference.InferenceEngine;
import io.posestream.inference.InferenceSession;
import io.posestream.inference.MicroBatcher;
import io.posestream.inference.TensorBinding;
import io.posestream.model.DecoderSpec;
import io.posestream.model.ModelBundle;
import io.posestream.model.ModelException;
import io.posestream.model.ModelManifest;
import io.posestream.observe.StageObserver;
import io.posestream.pose.Detection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Opens detectors and estimators: engine + bundle + workers. Each frees its session and memory when closed. A detector
 * reports stage DETECT per picture; an estimator reports PREPROCESS, INFERENCE and POSTPROCESS per batch. A bundle with a
 * reference is refused when the engine's numbers are not those of the reference.
 */
public final class Estimators {
    private Estimators() {}

    /**
     * @param batching workers and queue; a detector looks at one picture per run, so {@code maxBatch} is not used
     * @throws ModelException when the bundle is not for person-detection
     * @throws io.posestream.inference.InferenceException when the engine cannot load it
     */
    public static PersonDetector openDetector(
            InferenceEngine engine, ModelBundle bundle, Batching batching, StageObserver observer) {
        if (!(bundle.manifest().decoder() instanceof DecoderSpec.NanoDet decoder)) {
            throw new ModelException(
                    bundle.toString(),
                    "its task is " + bundle.manifest().task().label()
                            + "; choose a model whose task is person-detection");
        }
        return open(engine, bundle, session -> {
            MicroBatcher<Picture, List<Detection>> batcher = new MicroBatcher<>(
                    "detect",
                    new Batching(batching.workers(), 1, 0, batching.queuePerStream(), batching.possibleCallers()),
                    () -> new DetectionWorker(session, bundle.manifest().input(), decoder, observer),
                    observer);
            return new NanoDetPersonDetector(session, batcher, observer);
        });
    }

    /**
     * @param appearance whether to tell how people look, where the model can; what is not asked for costs nothing
     * @throws ModelException when the bundle is not for pose
     * @throws io.posestream.inference.InferenceException when the engine cannot load it
     */
    public static PoseEstimator openPoseEstimator(
            InferenceEngine engine, ModelBundle bundle, Batching batching, boolean appearance, StageObserver observer) {
        return openPoseEstimator(engine, bundle, batching, appearance, List.of(), observer);
    }

    /**
     * The same, able to keep maps of its looks.
     *
     * @param kept outputs of the model that a temporal head reads; what is not asked for is not computed
     */
    public static PoseEstimator openPoseEstimator(
            InferenceEngine engine,
            ModelBundle bundle,
            Batching batching,
            boolean appearance,
            List<String> kept,
            StageObserver observer) {
        PoseDecoder decoder = PoseDecoders.of(bundle);
        ModelManifest manifest = bundle.manifest();
        PixelScaling scaling = InputScaling.of(manifest.input());
        AppearanceSampler looks = appearance ? AppearanceSampler.of(manifest) : AppearanceSampler.NONE;
        return open(engine, bundle, session -> {
            MicroBatcher<PoseWorker.Crop, PoseEstimate> batcher = new MicroBatcher<>(
                    "pose",
                    batching,
                    () -> new PoseWorker(
                            bind(session, manifest, looks.outputs(), kept, batching.maxBatch()),
                            scaling,
                            new BodyCover(manifest.poseSkeleton(), scaling),
                            decoder,
                            looks,
                            Alternatives.of(manifest),
                            observer),
                    observer);
            return new BatchedPoseEstimator(manifest, engine.name(), session, batcher, observer);
        });
    }

    private static TensorBinding bind(
            InferenceSession session, ModelManifest manifest, List<String> looks, List<String> kept, int maxBatch) {
        List<String> outputs = new ArrayList<>(manifest.decodedOutputs());
        outputs.addAll(looks);
        if (kept.isEmpty()) {
            return session.bind(manifest.input().height(), manifest.input().width(), maxBatch, outputs);
        }
        // The peaks of the heatmaps are found on the host.
        outputs.addAll(Alternatives.of(manifest).outputs());
        return session.bind(manifest.input().height(), manifest.input().width(), maxBatch, outputs, kept);
    }

    /** Frees the session again when what is built on it fails. */
    private static <T> T open(InferenceEngine engine, ModelBundle bundle, Function<InferenceSession, T> builder) {
        InferenceSession session = engine.load(bundle);
        try {
            ModelParity.measure(bundle, session)
                    .ifPresent(parity -> parity.require(bundle, engine.name(), session.precision()));
            return builder.apply(session);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }
}
