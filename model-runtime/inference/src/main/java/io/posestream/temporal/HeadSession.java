package io.posestream.temporal;

import io.posestream.inference.Batching;
import io.posestream.inference.InferenceEngine;
import io.posestream.inference.MicroBatcher;
import io.posestream.inference.TensorSession;
import io.posestream.model.HeadBundle;
import io.posestream.model.HeadManifest;
import io.posestream.model.ModelBundle;
import io.posestream.model.ModelException;
import io.posestream.observe.StageObserver;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A temporal head, loaded and ready, shared by all streams. Thread-safe; calls block and share its workers, which read
 * the maps of a window from the stream's {@link FeatureRing}.
 */
public final class HeadSession implements AutoCloseable {
    /** Windows in one run. On a CPU 4 cost about a tenth less than 4 times one; more brings nothing. */
    private static final int MAX_BATCH = 4;

    private final HeadManifest manifest;
    private final TensorSession session;
    private final MicroBatcher<HeadWorker.Job, RefinedPose> batcher;

    private HeadSession(
            HeadManifest manifest, TensorSession session, MicroBatcher<HeadWorker.Job, RefinedPose> batcher) {
        this.manifest = manifest;
        this.session = session;
        this.batcher = batcher;
    }

    /**
     * @param backbone the pose model whose maps will be in the rings
     * @param batching workers and queue; what waits is shared evenly between idle workers, a few windows per run
     * @throws ModelException when the head was made for another backbone, or for another shape of window
     * @throws io.posestream.inference.InferenceException when the engine cannot load it, or its numbers are not those
     *     of the head's reference
     */
    public static HeadSession open(InferenceEngine engine, HeadBundle head, ModelBundle backbone, Batching batching) {
        return open(engine, head, backbone, batching, StageObserver.NONE);
    }

    /** @param observer is told of each run's batch */
    public static HeadSession open(
            InferenceEngine engine, HeadBundle head, ModelBundle backbone, Batching batching, StageObserver observer) {
        HeadManifest manifest = head.manifest();
        List<String> faults = HeadContract.faults(manifest, backbone);
        if (!faults.isEmpty()) {
            throw new ModelException(head.toString(), faults);
        }
        int keypoints = backbone.manifest().poseSkeleton().size();
        TensorSession session = engine.load(head);
        try {
            HeadParity.measure(head, session)
                    .ifPresent(parity -> parity.require(head, engine.name(), session.precision()));
            return new HeadSession(
                    manifest,
                    session,
                    new MicroBatcher<>(
                            "head",
                            new Batching(
                                    batching.workers(),
                                    MAX_BATCH,
                                    0,
                                    batching.queuePerStream(),
                                    batching.possibleCallers()),
                            () -> new HeadWorker(
                                    session.bind(MAX_BATCH, mapInputs(manifest)),
                                    manifest.backbone().maps(),
                                    HeadContract.smallTensors(manifest.backbone(), backbone.manifest()),
                                    keypoints),
                            observer));
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    public String id() {
        return manifest.id();
    }

    private static List<String> mapInputs(HeadManifest manifest) {
        return manifest.backbone().maps().stream()
                .flatMap(map -> WindowPlace.ALL.stream().map(place -> place.input(map)))
                .toList();
    }

    /**
     * Memory for the looks of one stream, where the head's engine reads it: what is kept there need not be visible to
     * the host. The caller closes it.
     *
     * @param looks most that are kept at once
     */
    public FeatureRing openRing(int looks) {
        return new FeatureRing(session.slots(mapSizes()), looks);
    }

    /** The same in the host's memory, for a caller who writes or reads maps himself. */
    public FeatureRing openHostRing(int looks) {
        return new FeatureRing(mapSizes(), looks);
    }

    private Map<String, Integer> mapSizes() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (String map : manifest.backbone().maps()) {
            sizes.put(map, Arrays.stream(manifest.mapShape(map)).reduce(1, Math::multiplyExact));
        }
        return sizes;
    }

    /** @param ring where the slots of its windows are; from {@link #openRing}, open while it is used */
    public PoseRefiner refiner(String streamId, FeatureRing ring) {
        return windows -> batcher.compute(
                streamId,
                windows.stream().map(window -> new HeadWorker.Job(window, ring)).toList());
    }

    @Override
    public void close() {
        try (session) {
            batcher.close();
        }
    }
}
