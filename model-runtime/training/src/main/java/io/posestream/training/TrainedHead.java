package io.posestream.training;

import io.posestream.autograd.TorchSettings;
import io.posestream.autograd.TrainableGraph;
import io.posestream.head.HeadOptions;
import io.posestream.image.CropTransform;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.temporal.Anchor;
import io.posestream.temporal.Look;
import io.posestream.temporal.PoseWindow;
import java.util.ArrayList;
import java.util.List;

/**
 * A head as it comes out of training, asked for its answers inside the program that trains it. Owns native memory. One
 * thread.
 */
public final class TrainedHead implements AutoCloseable {
    private static final String OFFSET = "offset";
    private static final int BATCH = 16;

    private final TrainableGraph graph;
    private final WindowTensors tensors;

    /** @param options with which the model was built */
    public TrainedHead(byte[] onnx, FeatureCache cache, HeadOptions options) {
        TorchSettings.apply();
        this.graph = TrainableGraph.of(onnx);
        this.tensors = new WindowTensors(cache, options);
    }

    /** The key's pose for each window, in source pixels, with the single frame's scores. */
    public List<Pose> refine(List<PoseWindow> windows) {
        TorchSettings.useOneThread();
        List<Pose> poses = new ArrayList<>(windows.size());
        for (int from = 0; from < windows.size(); from += BATCH) {
            List<PoseWindow> some = windows.subList(from, Math.min(windows.size(), from + BATCH));
            Batch batch = new Batch(some.size());
            tensors.write(some, batch);
            float[] offsets = graph.evaluate(batch.inputs(), List.of(OFFSET)).getOrDefault(OFFSET, new float[0]);
            for (int i = 0; i < some.size(); i++) {
                poses.add(moved(some.get(i).key(), offsets, i));
            }
        }
        return poses;
    }

    private static Pose moved(Look key, float[] offsets, int item) {
        CropTransform crop = key.crop();
        List<Keypoint> points = new ArrayList<>();
        for (int j = 0; j < key.pose().size(); j++) {
            Anchor anchor = Anchor.of(key, j);
            int at = 2 * (item * key.pose().size() + j);
            points.add(Keypoint.seen(
                    crop.toSourceX(anchor.x() + offsets[at]),
                    crop.toSourceY(anchor.y() + offsets[at + 1]),
                    key.pose().keypoint(j).score()));
        }
        return new Pose(points);
    }

    @Override
    public void close() {
        graph.close();
    }
}
