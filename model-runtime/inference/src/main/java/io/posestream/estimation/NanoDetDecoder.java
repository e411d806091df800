package io.posestream.estimation;

import io.posestream.image.Letterbox;
import io.posestream.inference.TensorBinding;
import io.posestream.model.DecoderSpec;
import io.posestream.pose.Box;
import io.posestream.pose.Detection;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * NanoDet's cells to boxes. A side's distance is the mean of a distribution: {@code stride * sum(b *
 * softmax(logits)[b])} from the cell's middle {@code cell * stride + (stride - 1) / 2} (Li et al., Generalized Focal
 * Loss, NeurIPS 2020).
 */
final class NanoDetDecoder {
    private static final int SIDES = 4;

    private final DecoderSpec.NanoDet spec;

    NanoDetDecoder(DecoderSpec.NanoDet spec) {
        this.spec = spec;
    }

    /** The first item of the batch. Boxes in source pixels, best first, cut at the picture's edge. */
    List<Detection> decode(TensorBinding tensors, Letterbox letterbox) {
        List<Detection> candidates = new ArrayList<>();
        for (int level = 0; level < spec.strides().size(); level++) {
            int stride = spec.strides().get(level);
            int columns = letterbox.inputWidth() / stride;
            int cells = columns * (letterbox.inputHeight() / stride);
            FloatBuffer classes = tensors.output(spec.classOutputs().get(level));
            FloatBuffer sides = tensors.output(spec.boxOutputs().get(level));
            for (int cell = 0; cell < cells; cell++) {
                float score = classes.get(cell * spec.classes() + spec.personClass());
                if (score >= spec.minScore()) {
                    Box box = box(sides, cell, columns, stride, letterbox);
                    candidates.add(new Detection(box, score));
                }
            }
        }
        return NonMaximumSuppression.apply(candidates, spec.nmsIou());
    }

    private Box box(FloatBuffer sides, int cell, int columns, int stride, Letterbox letterbox) {
        float x = (cell % columns) * stride + (stride - 1) / 2f;
        float y = (cell / columns) * stride + (stride - 1) / 2f;
        int at = cell * SIDES * spec.bins();
        float left = letterbox.toSourceX(x - stride * mean(sides, at));
        float top = letterbox.toSourceY(y - stride * mean(sides, at + spec.bins()));
        float right = letterbox.toSourceX(x + stride * mean(sides, at + 2 * spec.bins()));
        float bottom = letterbox.toSourceY(y + stride * mean(sides, at + 3 * spec.bins()));
        return Box.ofCorners(
                Math.max(0, left),
                Math.max(0, top),
                Math.min(letterbox.pictureWidth(), right),
                Math.min(letterbox.pictureHeight(), bottom));
    }

    private float mean(FloatBuffer logits, int at) {
        float highest = Float.NEGATIVE_INFINITY;
        for (int b = 0; b < spec.bins(); b++) {
            highest = Math.max(highest, logits.get(at + b));
        }
        double weighted = 0;
        double sum = 0;
        for (int b = 0; b < spec.bins(); b++) {
            double e = Math.exp(logits.get(at + b) - highest);
            weighted += b * e;
            sum += e;
        }
        return (float) (weighted / sum);
    }
}
