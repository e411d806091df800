package io.posestream.training;

import io.posestream.temporal.PoseWindow;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Takes feature maps away at random, for all frames of a window alike. Features show clothes and places, of which the
 * training data know few; a head that leans on them alone takes one leg for the other in the next street.
 *
 * @param all share of windows without any feature map
 * @param channel share of channels that are taken from the others
 */
public record FeatureDropout(double all, double channel) {

    public static final FeatureDropout NONE = new FeatureDropout(0, 0);

    public static final FeatureDropout DEFAULT = new FeatureDropout(.25, .15);

    /** @param map the shape of the feature maps in the batch */
    void apply(WindowTensors tensors, MapSpec map, Batch batch, RandomGenerator random) {
        int plane = map.height() * map.width();
        for (int item = 0; item < batch.size(); item++) {
            boolean none = random.nextDouble() < all;
            for (int c = 0; c < map.channels(); c++) {
                if (none || random.nextDouble() < channel) {
                    clear(tensors, batch, (item * map.channels() + c) * plane, plane, map.size());
                }
            }
        }
    }

    private static void clear(WindowTensors tensors, Batch batch, int from, int count, int size) {
        for (int frame = -PoseWindow.REACH; frame <= PoseWindow.REACH; frame++) {
            tensors.input(WindowTensors.FEATURE, frame)
                    .ifPresent(input -> Arrays.fill(batch.input(input, size), from, from + count, 0));
        }
    }
}
