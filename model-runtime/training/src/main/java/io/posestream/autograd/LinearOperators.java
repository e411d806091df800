package io.posestream.autograd;

import static io.posestream.autograd.Operator.compiled;
import static io.posestream.autograd.Operator.plain;
import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/** Sums of products: matrices and two-dimensional convolutions. */
final class LinearOperators {
    static final Map<String, Operator> TABLE = Map.ofEntries(
            entry("MatMul", plain("ff>f", in -> torch.matmul(in[0], in[1]))),
            entry("Gemm", compiled("fff?>f", LinearOperators::gemm)),
            entry("Conv", compiled("fff?>f", LinearOperators::convolution)));

    private LinearOperators() {}

    private static Kernel.Single gemm(Node node) {
        boolean turnLeft = node.flag("transA", false);
        boolean turnRight = node.flag("transB", false);
        float alpha = node.real("alpha", 1);
        float beta = node.real("beta", 1);
        boolean sum = node.has(2);
        return in -> {
            try (Tensor left = turnLeft ? in[0].t() : in[0].alias();
                    Tensor right = turnRight ? in[1].t() : in[1].alias();
                    Scalar products = new Scalar(alpha);
                    Scalar added = new Scalar(beta)) {
                if (sum) {
                    return torch.addmm(in[2], left, right, added, products);
                }
                try (Tensor product = torch.mm(left, right)) {
                    return product.mul(products);
                }
            }
        };
    }

    private static Kernel.Single convolution(Node node) {
        node.only("auto_pad", "NOTSET", node.text("auto_pad", "NOTSET"));
        long groups = node.integer("group", 1);
        long[] strides = node.list("strides", 1, 1);
        long[] dilations = node.list("dilations", 1, 1);
        long[] pads = node.list("pads", 0, 0, 0, 0);
        Initializer weight = node.known(1);
        if (strides.length != 2 || dilations.length != 2 || pads.length != 4) {
            throw node.unsupported("only two-dimensional convolutions work here");
        }
        if (weight == null || weight.shape().length != 4) {
            throw node.unsupported("the weight must be an initializer [out, in, height, width]");
        }
        long[] kernel = Arrays.copyOfRange(weight.shape(), 2, 4);
        node.only("kernel_shape", Arrays.toString(kernel), Arrays.toString(node.list("kernel_shape", kernel)));
        boolean even = pads[0] == pads[2] && pads[1] == pads[3];
        long[] evenPads = even ? new long[] {pads[0], pads[1]} : new long[] {0, 0};
        return in -> {
            try (Tensor padded = even ? in[0].alias() : torch.pad(in[0], pads[1], pads[3], pads[0], pads[2]);
                    TensorOptional bias = optional(in.length > 2 ? in[2] : null)) {
                return torch.conv2d(padded, in[1], bias, strides, evenPads, dilations, groups);
            }
        };
    }

    static TensorOptional optional(@Nullable Tensor tensor) {
        return tensor == null ? new TensorOptional() : new TensorOptional(tensor);
    }
}
