package io.posestream.autograd;

import static io.posestream.autograd.Operator.compiled;
import static io.posestream.autograd.Operator.plain;
import static java.util.Map.entry;

import java.util.Map;
import org.bytedeco.pytorch.global.torch;

/** Comparisons, what follows from them, and changes of type. No gradient passes a comparison. */
final class ChoiceOperators {
    static final Map<String, Operator> TABLE = Map.ofEntries(
            entry("Greater", plain("ff>b", in -> in[0].gt(in[1]))),
            entry("GreaterOrEqual", plain("ff>b", in -> in[0].ge(in[1]))),
            entry("Less", plain("ff>b", in -> in[0].lt(in[1]))),
            entry("LessOrEqual", plain("ff>b", in -> in[0].le(in[1]))),
            entry("And", plain("bb>b", in -> in[0].logical_and(in[1]))),
            entry("Or", plain("bb>b", in -> in[0].logical_or(in[1]))),
            entry("Not", plain("b>b", in -> in[0].logical_not())),
            entry("Where", plain("bff>f", in -> torch.where(in[0], in[1], in[2]))),
            entry("Cast", compiled("x>f", ChoiceOperators::cast)));

    private ChoiceOperators() {}

    private static Kernel.Single cast(Node node) {
        long to = node.integer("to", 0);
        if (to != ElementType.FLOAT.onnxNumber()) {
            throw node.unsupported("attribute to is " + ElementType.nameOf((int) to) + "; only FLOAT works here");
        }
        // A view where the type is the same already: every output has a handle of its own.
        return in -> in[0].scalar_type() == torch.ScalarType.Float ? in[0].alias() : in[0].to(torch.ScalarType.Float);
    }
}
