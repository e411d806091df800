package io.posestream.estimation;

import io.posestream.image.CropSampler;
import io.posestream.image.CropTransform;
import io.posestream.image.Picture;
import io.posestream.image.PixelScaling;
import io.posestream.inference.BatchWorker;
import io.posestream.inference.TensorBinding;
import io.posestream.observe.Stage;
import io.posestream.observe.StageObserver;
import io.posestream.pose.Pose;
import java.util.ArrayList;
import java.util.List;

/** One thread's share of a pose estimator: cuts the crops into its binding, runs it, decodes. */
final class PoseWorker implements BatchWorker<PoseWorker.Crop, PoseEstimate> {

    /** A person to look at; the picture stays open until the result is there. */
    record Crop(Picture picture, CropTransform transform) {}

    private final TensorBinding tensors;
    private final PixelScaling scaling;
    private final PoseDecoder decoder;
    private final AppearanceSampler looks;
    private final StageObserver observer;
    private final CropSampler sampler = new CropSampler();

    /** @param tensors owned from here on */
    PoseWorker(
            TensorBinding tensors,
            PixelScaling scaling,
            PoseDecoder decoder,
            AppearanceSampler looks,
            StageObserver observer) {
        this.tensors = tensors;
        this.scaling = scaling;
        this.decoder = decoder;
        this.looks = looks;
        this.observer = observer;
    }

    @Override
    public List<PoseEstimate> compute(List<Crop> crops) {
        long startNs = System.nanoTime();
        for (int i = 0; i < crops.size(); i++) {
            Crop crop = crops.get(i);
            sampler.sample(crop.picture(), crop.transform(), scaling, tensors.input(), i * tensors.inputItemSize());
        }
        long sampledNs = System.nanoTime();
        tensors.run(crops.size());
        long ranNs = System.nanoTime();
        List<PoseEstimate> estimates = new ArrayList<>(crops.size());
        for (int i = 0; i < crops.size(); i++) {
            CropTransform transform = crops.get(i).transform();
            Pose pose = decoder.decode(tensors, i, transform);
            estimates.add(new PoseEstimate(pose, looks.sample(tensors, i, transform, pose)));
        }
        observer.completed(Stage.PREPROCESS, sampledNs - startNs);
        observer.completed(Stage.INFERENCE, ranNs - sampledNs);
        observer.completed(Stage.POSTPROCESS, System.nanoTime() - ranNs);
        return estimates;
    }

    @Override
    public void close() {
        tensors.close();
    }
}
