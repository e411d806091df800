package io.posestream.estimation;

import io.posestream.image.CropTransform;
import io.posestream.image.Picture;
import io.posestream.inference.InferenceSession;
import io.posestream.inference.MicroBatcher;
import io.posestream.model.InputSpec;
import io.posestream.model.ModelManifest;
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

    BatchedPoseEstimator(
            ModelManifest manifest,
            String engine,
            InferenceSession session,
            MicroBatcher<PoseWorker.Crop, PoseEstimate> batcher) {
        this.manifest = manifest;
        this.skeleton = manifest.poseSkeleton();
        this.engine = engine;
        this.session = session;
        this.secondLooks = new SecondLooks(skeleton);
        this.batcher = batcher;
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
        List<PoseEstimate> first = batcher.compute(
                streamId, IntStream.range(0, boxes.size()).mapToObj(crops).toList());
        return secondLooks.improve(
                boxes,
                first,
                stolen -> batcher.compute(
                        streamId,
                        stolen.stream()
                                .map(one -> crops.apply(one.index())
                                        .again(one.others(), pose -> secondLooks.showsSomebodyNew(one, pose)))
                                .toList()));
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
