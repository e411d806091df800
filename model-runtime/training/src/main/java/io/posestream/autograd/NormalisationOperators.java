package io.posestream.autograd;

import static io.posestream.autograd.Operator.compiled;
import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Map;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** Values measured against their neighbours along axes. */
final class NormalisationOperators {
    static final Map<String, Operator> TABLE = Map.ofEntries(
            entry("Softmax", compiled("f>f", NormalisationOperators::softmax)),
            entry("LayerNormalization", compiled("fff?>f", NormalisationOperators::layerNormalization)));

    private NormalisationOperators() {}

    private static Kernel.Single softmax(Node node) {
        long axis = node.integer("axis", -1);
        return in -> torch.softmax(in[0], axis);
    }

    private static Kernel.Single layerNormalization(Node node) {
        node.only("stash_type", 1L, node.integer("stash_type", 1));
        long axis = node.integer("axis", -1);
        double epsilon = node.real("epsilon", 1e-5f);
        return in -> {
            long[] shape = Shapes.of(in[0]);
            long[] normalised = Arrays.copyOfRange(shape, Shapes.fromFront(axis, shape.length), shape.length);
            try (TensorOptional scale = new TensorOptional(in[1]);
                    TensorOptional bias = LinearOperators.optional(in.length > 2 ? in[2] : null)) {
                return torch.layer_norm(in[0], normalised, scale, bias, epsilon, true);
            }
        };
    }
}
