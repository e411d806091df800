package io.posestream.autograd;

import static io.posestream.autograd.Operator.compiled;
import static io.posestream.autograd.Operator.plain;
import static java.util.Map.entry;

import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.global.torch;

/** Curves applied to each element. */
final class ActivationOperators {
    static final Map<String, Operator> TABLE = Map.ofEntries(
            entry("Relu", plain("f>f", in -> in[0].relu())),
            entry("Sigmoid", plain("f>f", in -> in[0].sigmoid())),
            entry("Tanh", plain("f>f", in -> in[0].tanh())),
            entry("Erf", plain("f>f", in -> in[0].erf())),
            entry("Softplus", plain("f>f", in -> torch.softplus(in[0]))),
            entry("Clip", compiled("fn?n?>f", ActivationOperators::clip)));

    private ActivationOperators() {}

    private static Kernel.Single clip(Node node) {
        float low = node.scalar(1, Float.NEGATIVE_INFINITY);
        float high = node.scalar(2, Float.POSITIVE_INFINITY);
        return in -> {
            try (Scalar from = new Scalar(low);
                    Scalar to = new Scalar(high);
                    ScalarOptional least = new ScalarOptional(from);
                    ScalarOptional most = new ScalarOptional(to)) {
                return in[0].clamp(least, most);
            }
        };
    }
}
