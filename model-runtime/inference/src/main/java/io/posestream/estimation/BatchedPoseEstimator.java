package io.posestream.estimation;

import io.posestream.image.CropTransform;
import io.posestream.image.Picture;
import io.posestream.inference.InferenceSession;
import io.posestream.inference.MicroBatcher;
import io.posestream.model.InputSpec;
import io.posestream.model.ModelManifest;
import io.posestream.observe.Stage;
import io.posestream.observe.StageObserver;
import io.posestream.pose.Box;
import io.posestream.pose.Skeleton;
import io.posestream.temporal.LookSlots;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Any top-down pose model that a manifest describes; crops of all callers and streams share its workers. */
final class BatchedPoseEstimator implements PoseEstimator {
    private final ModelManifest manifest;
    private final Skeleton skeleton;
    private final String engine;
    private final InferenceSession session;
    private final SecondLooks secondLooks;
    private final MicroBatcher<PoseWorker.Crop, PoseEstimate> batcher;
    private final StageObserver observer;

    BatchedPoseEstimator(
            ModelManifest manifest,
            String engine,
            InferenceSession session,
            MicroBatcher<PoseWorker.Crop, PoseEstimate> batcher,
            StageObserver observer) {
        this.manifest = manifest;
        this.skeleton = manifest.poseSkeleton();
        this.engine = engine;
        this.session = session;
        this.secondLooks = new SecondLooks(skeleton);
        this.batcher = batcher;
        this.observer = observer;
    }

    @Override
    public Skeleton skeleton() {
        return skeleton;
    }

    @Override
    public String modelId() {
        return manifest.id();
    }

    @Override
    public String engine() {
        return engine;
    }

    @Override
    public String precision() {
        return session.precision();
    }

    @Override
    public List<PoseEstimate> estimate(String streamId, Picture picture, List<Box> boxes) {
        return looks(streamId, boxes, i -> new PoseWorker.Crop(picture, crop(boxes.get(i))));
    }

    @Override
    public List<PoseEstimate> estimate(String streamId, Picture picture, List<Box> boxes, LookSlots slots) {
        return looks(streamId, boxes, i -> new PoseWorker.Crop(picture, crop(boxes.get(i)), LookKeeper.of(slots, i)));
    }

    private List<PoseEstimate> looks(String streamId, List<Box> boxes, IntFunction<PoseWorker.Crop> crops) {
        List<PoseEstimate> first = computed(
                streamId, IntStream.range(0, boxes.size()).mapToObj(crops).toList());
        return secondLooks.improve(
                boxes,
                first,
                stolen -> computed(
                        streamId,
                        stolen.stream()
                                .map(one -> crops.apply(one.index())
                                        .again(one.others(), pose -> secondLooks.showsSomebodyNew(one, pose)))
                                .toList()));
    }

    private List<PoseEstimate> computed(String streamId, List<PoseWorker.Crop> crops) {
        if (crops.isEmpty()) {
            return List.of();
        }
        long askedNs = System.nanoTime();
        List<PoseEstimate> estimates = batcher.compute(streamId, crops);
        observer.waited(Stage.INFERENCE, System.nanoTime() - askedNs);
        return estimates;
    }

    private CropTransform crop(Box box) {
        InputSpec input = manifest.input();
        return CropTransform.around(box, manifest.cropMargin(), input.width(), input.height());
    }

    @Override
    public void close() {
        try (session) {
            batcher.close();
        }
    }
}
