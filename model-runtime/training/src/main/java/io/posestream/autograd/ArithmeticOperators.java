package io.posestream.autograd;

import static io.posestream.autograd.Operator.plain;
import static java.util.Map.entry;

import java.util.Map;
import org.bytedeco.pytorch.global.torch;

/** Numbers in, numbers out, element by element; shapes stretch to each other. */
final class ArithmeticOperators {
    static final Map<String, Operator> TABLE = Map.ofEntries(
            entry("Add", plain("ff>f", in -> in[0].add(in[1]))),
            entry("Sub", plain("ff>f", in -> in[0].sub(in[1]))),
            entry("Mul", plain("ff>f", in -> in[0].mul(in[1]))),
            entry("Div", plain("ff>f", in -> in[0].div(in[1]))),
            entry("Pow", plain("ff>f", in -> in[0].pow(in[1]))),
            entry("Min", plain("ff>f", in -> torch.minimum(in[0], in[1]))),
            entry("Max", plain("ff>f", in -> torch.maximum(in[0], in[1]))),
            entry("Neg", plain("f>f", in -> in[0].neg())),
            entry("Abs", plain("f>f", in -> in[0].abs())),
            entry("Exp", plain("f>f", in -> in[0].exp())),
            entry("Log", plain("f>f", in -> in[0].log())),
            entry("Sqrt", plain("f>f", in -> in[0].sqrt())),
            entry("Reciprocal", plain("f>f", in -> in[0].reciprocal())),
            entry("Sin", plain("f>f", in -> in[0].sin())),
            entry("Cos", plain("f>f", in -> in[0].cos())));

    private ArithmeticOperators() {}
}
