package io.posestream.training;

import io.posestream.head.HeadOptions;
import io.posestream.pose.Skeleton;
import io.posestream.temporal.HeadInput;
import io.posestream.temporal.Look;
import io.posestream.temporal.MotionNoise;
import io.posestream.temporal.PoseWindow;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Windows of a feature cache as the inputs of a head. Immutable; any thread. */
public final class WindowTensors {
    static final String FEATURE = "feature";
    static final String HEATMAP = "heatmap";

    private static final List<String> MAPS = List.of(FEATURE, HEATMAP);

    private final FeatureCache cache;
    private final HeadOptions options;
    private final HeadInput small;

    /** @param options of the head, which decide what it gets to see */
    public WindowTensors(FeatureCache cache, HeadOptions options) {
        this.cache = cache;
        this.options = options;
        MapSpec size = cache.map(HEATMAP);
        this.small = new HeadInput(Skeleton.COCO_17, size.width(), size.height(), MotionNoise.DEFAULT);
    }

    /** The input that takes a map of a frame; empty where the head does not look at it. */
    Optional<String> input(String map, int frame) {
        return options.mapInput(map, frame);
    }

    /** Fills every input of the batch, a window an item. */
    public void write(List<PoseWindow> windows, Batch batch) {
        Map<String, FloatBuffer> tensors = new HashMap<>();
        small.shapes()
                .forEach((name, shape) -> tensors.put(
                        name,
                        FloatBuffer.wrap(batch.input(name, Arrays.stream(shape).reduce(1, (a, b) -> a * b)))));
        for (int item = 0; item < windows.size(); item++) {
            PoseWindow window = options.visible(windows.get(item));
            small.write(window, tensors, item);
            for (int frame = -PoseWindow.REACH; frame <= PoseWindow.REACH; frame++) {
                writeMaps(window.at(frame), frame, batch, item);
            }
        }
    }

    private void writeMaps(Optional<Look> look, int frame, Batch batch, int item) {
        for (String map : MAPS) {
            Optional<String> input = options.mapInput(map, frame);
            if (input.isEmpty()) {
                continue;
            }
            int size = cache.map(map).size();
            float[] values = batch.input(input.get(), size);
            if (look.isPresent()) {
                cache.read(look.get().slot(), map, values, item * size);
            } else {
                Arrays.fill(values, item * size, (item + 1) * size, 0);
            }
        }
    }
}
