package io.posestream.estimation;

import io.posestream.image.PixelScaling;
import io.posestream.model.ColourOrder;
import io.posestream.model.InputSpec;

/** Folds range, mean, std and colour order of a manifest into one gain and bias per plane. */
final class InputScaling {
    private static final float WHITE = 255;

    private InputScaling() {}

    static PixelScaling of(InputSpec input) {
        int[] source = input.colourOrder() == ColourOrder.RGB ? new int[] {0, 1, 2} : new int[] {2, 1, 0};
        float low = input.range().get(0);
        float high = input.range().get(1);
        float[] gain = new float[source.length];
        float[] bias = new float[source.length];
        for (int p = 0; p < source.length; p++) {
            float std = input.std().get(p);
            gain[p] = (high - low) / WHITE / std;
            bias[p] = (low - input.mean().get(p)) / std;
        }
        return new PixelScaling(source, gain, bias);
    }
}
