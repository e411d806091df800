package io.posestream.estimation;

import io.posestream.image.CropSampler;
import io.posestream.image.CropTransform;
import io.posestream.image.Picture;
import io.posestream.image.PixelScaling;
import io.posestream.inference.BatchWorker;
import io.posestream.inference.TensorBinding;
import io.posestream.observe.Stage;
import io.posestream.observe.StageObserver;
import io.posestream.pose.Appearance;
import io.posestream.pose.Pose;
import io.posestream.temporal.HeatmapPeaks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One thread's share of a pose estimator: cuts the crops into its binding, runs it, decodes. */
final class PoseWorker implements BatchWorker<PoseWorker.Crop, PoseEstimate> {

    /**
     * A person to look at; the picture stays open until the result is there.
     *
     * @param keeper of the maps; null = nothing is kept
     * @param covered who is painted over, because somebody else is looked for
     * @param worthKeeping whether the maps of a look that found this pose are kept
     */
    record Crop(
            Picture picture,
            CropTransform transform,
            @Nullable LookKeeper keeper,
            List<SecondLooks.Body> covered,
            Predicate<Pose> worthKeeping) {

        Crop(Picture picture, CropTransform transform, @Nullable LookKeeper keeper) {
            this(picture, transform, keeper, List.of(), pose -> true);
        }

        /** Nothing is kept. */
        Crop(Picture picture, CropTransform transform) {
            this(picture, transform, null);
        }

        /** The same crop for a second look. */
        Crop again(List<SecondLooks.Body> others, Predicate<Pose> showsSomebodyNew) {
            return new Crop(picture, transform, keeper, others, showsSomebodyNew);
        }
    }

    private final TensorBinding tensors;
    private final PixelScaling scaling;
    private final BodyCover cover;
    private final PoseDecoder decoder;
    private final AppearanceSampler looks;
    private final Alternatives alternatives;
    private final StageObserver observer;
    private final CropSampler sampler = new CropSampler();

    /** @param tensors owned from here on */
    PoseWorker(
            TensorBinding tensors,
            PixelScaling scaling,
            BodyCover cover,
            PoseDecoder decoder,
            AppearanceSampler looks,
            Alternatives alternatives,
            StageObserver observer) {
        this.tensors = tensors;
        this.scaling = scaling;
        this.cover = cover;
        this.decoder = decoder;
        this.looks = looks;
        this.alternatives = alternatives;
        this.observer = observer;
    }

    @Override
    public List<PoseEstimate> compute(List<Crop> crops) {
        observer.began(Stage.PREPROCESS);
        long startNs = System.nanoTime();
        for (int i = 0; i < crops.size(); i++) {
            Crop crop = crops.get(i);
            int offset = i * tensors.inputItemSize();
            sampler.sample(crop.picture(), crop.transform(), scaling, tensors.input(), offset);
            crop.covered().forEach(body -> cover.paint(body, crop.transform(), tensors.input(), offset));
        }
        long sampledNs = System.nanoTime();
        observer.completed(Stage.PREPROCESS, sampledNs - startNs);
        observer.began(Stage.INFERENCE);
        tensors.run(crops.size());
        long ranNs = System.nanoTime();
        observer.completed(Stage.INFERENCE, ranNs - sampledNs);
        observer.began(Stage.POSTPROCESS);
        List<PoseEstimate> estimates = new ArrayList<>(crops.size());
        for (int i = 0; i < crops.size(); i++) {
            estimates.add(estimate(crops.get(i), i));
        }
        observer.completed(Stage.POSTPROCESS, System.nanoTime() - ranNs);
        return estimates;
    }

    private PoseEstimate estimate(Crop crop, int item) {
        CropTransform transform = crop.transform();
        Pose pose = decoder.decode(tensors, item, transform);
        Appearance appearance = looks.sample(tensors, item, transform, pose);
        LookKeeper keeper = crop.keeper();
        if (keeper == null || !crop.worthKeeping().test(pose)) {
            return new PoseEstimate(pose, appearance);
        }
        HeatmapPeaks peaks = alternatives.find(tensors, item, transform);
        return new PoseEstimate(pose, appearance, Optional.of(keeper.keep(tensors, item, transform, pose, peaks)));
    }

    @Override
    public void close() {
        tensors.close();
    }
}
