package io.posestream.autograd;

import static io.posestream.autograd.OperatorCase.fixed;
import static io.posestream.autograd.OperatorCase.grid;
import static io.posestream.autograd.OperatorCase.ints;
import static io.posestream.autograd.OperatorCase.none;
import static io.posestream.autograd.OperatorCase.operator;
import static io.posestream.autograd.OperatorCase.positive;
import static io.posestream.autograd.OperatorCase.scalar;
import static io.posestream.autograd.OperatorCase.weight;
import static io.posestream.autograd.OperatorCase.x;
import static io.posestream.autograd.TestGraph.integer;
import static io.posestream.autograd.TestGraph.list;
import static io.posestream.autograd.TestGraph.real;
import static io.posestream.autograd.TestGraph.text;

import java.util.List;
import java.util.stream.Stream;

/** Every operator that can be trained, in the combinations of attributes that mean something different. */
final class OperatorCases {
    private OperatorCases() {}

    static Stream<OperatorCase> all() {
        return Stream.of(
                        arithmetic(), curves(), choices(), shapes(), parts(), reductions(), products(), norms(), maps())
                .flatMap(family -> family);
    }

    private static Stream<OperatorCase> arithmetic() {
        Stream<OperatorCase> pairs = Stream.of("Add", "Sub", "Mul", "Div", "Min", "Max")
                .flatMap(type -> Stream.of(
                        operator("same shape", type, List.of(x(2, 3), positive(2, 3))),
                        operator("stretched both ways", type, List.of(x(2, 1, 3), positive(4, 1)))));
        Stream<OperatorCase> single =
                Stream.of("Neg", "Abs", "Exp", "Sin", "Cos").map(type -> operator("", type, List.of(x(3, 4))));
        Stream<OperatorCase> ofPositive =
                Stream.of("Log", "Sqrt", "Reciprocal").map(type -> operator("", type, List.of(positive(3, 4))));
        return Stream.of(pairs, single, ofPositive, Stream.of(operator("", "Pow", List.of(positive(2, 3), x(3)))))
                .flatMap(part -> part);
    }

    private static Stream<OperatorCase> curves() {
        return Stream.concat(
                Stream.of("Relu", "Sigmoid", "Tanh", "Erf", "Softplus", "Identity")
                        .map(type -> operator("", type, List.of(x(3, 4)))),
                Stream.of(
                        operator("both bounds", "Clip", List.of(x(3, 4), scalar(-0.5f), scalar(0.7f))),
                        operator("from below", "Clip", List.of(x(3, 4), scalar(-0.5f))),
                        operator("from above", "Clip", List.of(x(3, 4), none(), scalar(0.5f)))));
    }

    private static Stream<OperatorCase> choices() {
        return Stream.of("Greater", "GreaterOrEqual", "Less", "LessOrEqual")
                .flatMap(type -> Stream.of(
                        chosen(
                                type + ", then Where",
                                graph -> graph.node(type, List.of("a0", "a1"), "truth")
                                        .node("Where", List.of("truth", "a0", "a1"), "y0")),
                        chosen(
                                type + ", then Not, And, Or, Cast",
                                graph -> graph.node(type, List.of("a0", "a1"), "truth")
                                        .node("Less", List.of("a1", "a0"), "other")
                                        .node("Not", List.of("other"), "not")
                                        .node("And", List.of("truth", "not"), "both")
                                        .node("Or", List.of("both", "other"), "any")
                                        .node("Cast", List.of("any"), "number", integer("to", 1))
                                        .node("Mul", List.of("number", "a0"), "y0"))));
    }

    private static OperatorCase chosen(String name, OperatorCase.Nodes nodes) {
        return new OperatorCase(name, List.of(x(4, 3), x(3)), nodes, List.of("y0"));
    }

    private static Stream<OperatorCase> shapes() {
        return Stream.of(
                operator("0 copies, -1 infers", "Reshape", List.of(x(2, 6, 2), ints(0, 3, -1))),
                operator("plain", "Reshape", List.of(x(2, 6), ints(3, 4))),
                operator("by order", "Transpose", List.of(x(2, 3, 4)), list("perm", 2, 0, 1)),
                operator("reversed", "Transpose", List.of(x(2, 3, 4))),
                operator("", "Squeeze", List.of(x(1, 2, 1, 3), ints(0, -2))),
                operator("", "Unsqueeze", List.of(x(2, 3), ints(0, -1))),
                operator("stretches both", "Expand", List.of(x(3, 1), ints(2, 1, 4))));
    }

    private static Stream<OperatorCase> parts() {
        return Stream.of(
                operator("front", "Concat", List.of(x(1, 3), x(2, 3)), integer("axis", 0)),
                operator("back, three", "Concat", List.of(x(2, 1), x(2, 3), x(2, 2)), integer("axis", -1)),
                operator("two axes", "Slice", List.of(x(4, 5), ints(1, -3), ints(3, 99), ints(0, 1))),
                operator("no axes named", "Slice", List.of(x(4, 5), ints(1), ints(-1))),
                operator("every second", "Slice", List.of(x(7, 2), ints(1), ints(7), ints(0), ints(2))),
                operator("by sizes", "Split", 2, List.of(x(2, 5), ints(2, 3)), integer("axis", 1)),
                operator("evenly", "Split", 3, List.of(x(6, 2))),
                operator(
                        "repeated and from the end", "Gather", List.of(x(4, 3), ints(2, 0, 2, -1)), integer("axis", 0)),
                operator(
                        "one place",
                        "Gather",
                        List.of(x(4, 3), new OperatorCase.Integers(new long[0], 1)),
                        integer("axis", 1)),
                operator(
                        "a table of places",
                        "Gather",
                        List.of(x(2, 4, 3), new OperatorCase.Integers(new long[] {2, 2}, 1, 3, 0, 1)),
                        integer("axis", 1)));
    }

    private static Stream<OperatorCase> reductions() {
        return Stream.of(
                operator("keeps", "ReduceSum", List.of(x(2, 3, 4), ints(1))),
                operator("drops two", "ReduceSum", List.of(x(2, 3, 4), ints(0, -1)), integer("keepdims", 0)),
                operator("keeps", "ReduceMean", List.of(x(2, 3, 4)), list("axes", -1)),
                operator("drops two", "ReduceMean", List.of(x(2, 3, 4)), list("axes", 1, 2), integer("keepdims", 0)),
                operator("keeps", "ReduceMax", List.of(x(2, 3, 4)), list("axes", 2)),
                operator("drops two", "ReduceMax", List.of(x(2, 3, 4)), list("axes", 0, 1), integer("keepdims", 0)));
    }

    private static Stream<OperatorCase> products() {
        return Stream.of(
                operator("matrices", "MatMul", List.of(x(3, 4), weight(4, 2))),
                operator("stacks stretched", "MatMul", List.of(x(2, 1, 3, 4), x(5, 4, 2))),
                operator("plain", "Gemm", List.of(x(3, 4), weight(4, 2), weight(2))),
                operator(
                        "turned and scaled",
                        "Gemm",
                        List.of(x(4, 3), weight(2, 4), weight(3, 1)),
                        integer("transA", 1),
                        integer("transB", 1),
                        real("alpha", 0.5f),
                        real("beta", 2)),
                operator("no sum", "Gemm", List.of(x(3, 4), weight(4, 2)), real("alpha", 3)),
                operator("plain", "Conv", List.of(x(2, 3, 6, 5), weight(4, 3, 3, 3))),
                operator(
                        "strides, pads, bias",
                        "Conv",
                        List.of(x(1, 3, 8, 7), weight(4, 3, 3, 3), weight(4)),
                        list("strides", 2, 1),
                        list("pads", 1, 1, 1, 1),
                        list("kernel_shape", 3, 3)),
                operator("uneven pads", "Conv", List.of(x(1, 2, 5, 5), weight(2, 2, 2, 2)), list("pads", 0, 1, 1, 0)),
                operator(
                        "groups, dilations",
                        "Conv",
                        List.of(x(1, 4, 7, 7), weight(4, 2, 3, 3)),
                        integer("group", 2),
                        list("dilations", 2, 1)));
    }

    private static Stream<OperatorCase> norms() {
        return Stream.of(
                operator("last axis", "Softmax", List.of(x(2, 3, 4))),
                operator("second axis", "Softmax", List.of(x(2, 3, 4)), integer("axis", 1)),
                operator("last axis", "LayerNormalization", List.of(x(2, 3, 4), weight(4), weight(4))),
                operator(
                        "two axes, no bias",
                        "LayerNormalization",
                        List.of(x(2, 3, 4), weight(3, 4)),
                        integer("axis", 1),
                        real("epsilon", 0.01f)));
    }

    private static Stream<OperatorCase> maps() {
        Stream<OperatorCase> sampled = Stream.of("bilinear", "nearest")
                .flatMap(mode -> Stream.of("zeros", "border", "reflection")
                        .flatMap(padding -> Stream.of(0, 1)
                                .map(align -> operator(
                                        mode + " " + padding + " align " + align,
                                        "GridSample",
                                        List.of(x(2, 3, 5, 6), grid(2, 4, 3, 2)),
                                        text("mode", mode),
                                        text("padding_mode", padding),
                                        integer("align_corners", align)))));
        return Stream.concat(
                sampled,
                Stream.of(
                        operator("defaults", "GridSample", List.of(x(1, 2, 4, 4), grid(1, 3, 3, 2))),
                        operator(
                                "up, uneven",
                                "Resize",
                                List.of(x(1, 2, 4, 3), none(), fixed(1, 1, 2, 3)),
                                text("mode", "linear")),
                        operator(
                                "by a fraction",
                                "Resize",
                                List.of(x(1, 2, 5, 5), none(), fixed(1, 1, 1.5f, 2.3f)),
                                text("mode", "linear")),
                        operator(
                                "down",
                                "Resize",
                                List.of(x(1, 2, 8, 8), none(), fixed(1, 1, 0.5f, 0.5f)),
                                text("mode", "linear"),
                                text("coordinate_transformation_mode", "half_pixel"))));
    }
}
