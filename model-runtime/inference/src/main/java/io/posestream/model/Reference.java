package io.posestream.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * An input to a graph and what the graph answers to it, computed once in float32 by ONNX Runtime: whoever runs the
 * graph can tell whether its numbers are right.
 *
 * @param shapes of one item of each input, without the batch
 * @param inputs one item each
 * @param outputs a part of each output
 * @param points what the answer comes to, in the order of the decoder, in input pixels
 */
public record Reference(
        Map<String, List<Integer>> shapes,
        Map<String, Input> inputs,
        Map<String, Sample> outputs,
        List<Point> points) {

    public Reference {
        shapes = new LinkedHashMap<>(shapes);
        inputs = new LinkedHashMap<>(inputs);
        outputs = new LinkedHashMap<>(outputs);
        points = List.copyOf(points);
    }

    /** The file of a bundle that holds it. */
    public static final String FILE = "reference.bin";

    /** A place; a NaN says that nothing is known of it, and it is not compared. */
    public record Point(float x, float y) {
        public static final Point UNKNOWN = new Point(Float.NaN, Float.NaN);

        public boolean isKnown() {
            return !Float.isNaN(x) && !Float.isNaN(y);
        }

        /** NaN when either is unknown. */
        public double distanceTo(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    /**
     * Numbers of one input.
     *
     * @param seed when nothing is kept: where they are drawn from, evenly between 0 and 1
     * @param kept the numbers themselves; empty = they are drawn
     */
    public record Input(int count, long seed, float[] kept) {

        public static Input kept(float[] values) {
            return new Input(values.length, 0, values);
        }

        /** Drawn ones need no room in a file. */
        public static Input drawn(int count, long seed) {
            return new Input(count, seed, new float[0]);
        }

        public float[] values() {
            if (kept.length > 0) {
                return kept.clone();
            }
            Random random = new Random(seed);
            float[] drawn = new float[count];
            for (int i = 0; i < count; i++) {
                drawn[i] = random.nextFloat();
            }
            return drawn;
        }
    }

    /**
     * Every so many numbers of an output.
     *
     * @param stride from one kept number to the next
     * @param scale the largest magnitude in the whole output: what differences are measured by
     */
    public record Sample(int stride, float scale, float[] values) {
        private static final int MOST = 1024;

        /** @param all the numbers of one item */
        public static Sample of(float[] all) {
            // Odd, so that rows of an even width are met in all their columns.
            int stride = Math.max(1, all.length / MOST) | 1;
            float scale = 0;
            List<Float> kept = new ArrayList<>();
            for (int i = 0; i < all.length; i++) {
                scale = Math.max(scale, Math.abs(all[i]));
                if (i % stride == 0) {
                    kept.add(all[i]);
                }
            }
            float[] values = new float[kept.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = kept.get(i);
            }
            return new Sample(stride, scale, values);
        }
    }
}
