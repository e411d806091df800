package io.posestream.propagation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.IntStream;

/**
 * How this file's labels differ from the model, per joint: a bias that holds for the whole video (another notion of
 * where the joint is), and what comes and goes. What persists from label to label is believed between them; the rest is
 * noise of labels and model, and is not carried along.
 *
 * <pre>
 *   o_i        offset at label i;  bias = median of o_i
 *   noise      spread of o_(i+1) - o_i over the root of 2: what does not persist
 *   persists   1 - noise^2 / spread^2 of o_i about the bias, 0..1, all joints together
 * </pre>
 *
 * Spreads are taken by the median, since single labels may be wrong altogether. Lengths are crop pixels.
 */
final class Definition {
    private static final int FEWEST_LABELS = 3;
    /** So many steps of its own weigh as much as those of all joints. */
    private static final double COMMON = 4;

    private static final double[] NONE = {0, 0};

    private final List<NavigableMap<Integer, double[]>> offsets;
    private final List<double[]> bias = new ArrayList<>();
    private final List<Double> noise = new ArrayList<>();
    private final double persists;

    /** @param offsets by slot and labelled frame, crop pixels along x and y */
    Definition(List<NavigableMap<Integer, double[]>> offsets) {
        this.offsets = List.copyOf(offsets);
        List<List<Double>> steps = offsets.stream().map(Definition::steps).toList();
        double common = median(steps.stream().flatMap(List::stream).toList());
        for (List<Double> own : steps) {
            double share = own.size() / (own.size() + COMMON);
            noise.add(Math.sqrt(share * Math.pow(median(own), 2) + (1 - share) * common * common));
        }
        List<Double> departures = new ArrayList<>();
        for (NavigableMap<Integer, double[]> ofSlot : offsets) {
            double[] middle = {median(ofSlot, 0), median(ofSlot, 1)};
            bias.add(middle);
            ofSlot.values().forEach(offset -> departures.add(distance(offset, middle)));
        }
        double spread = median(departures);
        persists = spread == 0 ? 1 : Math.max(0, 1 - common * common / (spread * spread));
    }

    private static List<Double> steps(NavigableMap<Integer, double[]> offsets) {
        List<double[]> inOrder = List.copyOf(offsets.values());
        return IntStream.range(1, inOrder.size())
                .mapToObj(i -> distance(inOrder.get(i), inOrder.get(i - 1)) / Math.sqrt(2))
                .toList();
    }

    private static double distance(double[] one, double[] other) {
        return Math.hypot(one[0] - other[0], one[1] - other[1]);
    }

    /** Of one joint; with few labels mostly that of all. */
    double noise(int slot) {
        return noise.get(slot);
    }

    double persists() {
        return persists;
    }

    /** To be added to what was carried with the labels' own offsets, crop pixels. */
    double[] correction(int frame, int slot) {
        NavigableMap<Integer, double[]> ofSlot = offsets.get(slot);
        Map.Entry<Integer, double[]> before = ofSlot.lowerEntry(frame);
        Map.Entry<Integer, double[]> after = ofSlot.higherEntry(frame);
        if (ofSlot.size() < FEWEST_LABELS || (before == null && after == null)) {
            return NONE;
        }
        double[] from = before == null ? after.getValue() : before.getValue();
        double[] to = after == null ? from : after.getValue();
        double share = before == null || after == null
                ? 0
                : (double) (frame - before.getKey()) / (after.getKey() - before.getKey());
        double[] correction = new double[2];
        for (int axis = 0; axis < 2; axis++) {
            double carried = from[axis] + share * (to[axis] - from[axis]);
            correction[axis] = (1 - persists) * (carried - bias.get(slot)[axis]);
        }
        return correction;
    }

    private static double median(NavigableMap<Integer, double[]> offsets, int axis) {
        return median(offsets.values().stream().map(offset -> offset[axis]).toList());
    }

    private static double median(List<Double> values) {
        return Median.of(values.stream().mapToDouble(Double::doubleValue).toArray(), values.size());
    }
}
