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
final class PoseWorker implements BatchWorker<PoseWorker.Crop, Pose> {

    /** A person to look at; the picture stays open until the result is there. */
    record Crop(Picture picture, CropTransform transform) {}

    private final TensorBinding tensors;
    private final PixelScaling scaling;
    private final PoseDecoder decoder;
    private final StageObserver observer;
    private final CropSampler sampler = new CropSampler();

    /** @param tensors owned from here on */
    PoseWorker(TensorBinding tensors, PixelScaling scaling, PoseDecoder decoder, StageObserver observer) {
        this.tensors = tensors;
        this.scaling = scaling;
        this.decoder = decoder;
        this.observer = observer;
    }

    @Override
    public List<Pose> compute(List<Crop> crops) {
        long startNs = System.nanoTime();
        for (int i = 0; i < crops.size(); i++) {
            Crop crop = crops.get(i);
            sampler.sample(crop.picture(), crop.transform(), scaling, tensors.input(), i * tensors.inputItemSize());
        }
        long sampledNs = System.nanoTime();
        tensors.run(crops.size());
        long ranNs = System.nanoTime();
        List<Pose> poses = new ArrayList<>(crops.size());
        for (int i = 0; i < crops.size(); i++) {
            poses.add(decoder.decode(tensors, i, crops.get(i).transform()));
        }
        observer.completed(Stage.PREPROCESS, sampledNs - startNs);
        observer.completed(Stage.INFERENCE, ranNs - sampledNs);
        observer.completed(Stage.POSTPROCESS, System.nanoTime() - ranNs);
        return poses;
    }

    @Override
    public void close() {
        tensors.close();
    }
}
