package io.posestream.autograd;

import static java.util.Objects.requireNonNull;

import ai.onnx.proto.OnnxMl.AttributeProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A node with its inputs, in the two forms that the tests need: all numbers given, or all numbers trained. */
record OperatorCase(String name, List<Argument> arguments, Nodes nodes, List<String> outputs) {

    /** Writes the nodes of a case; its arguments are called a0, a1 and so on. */
    interface Nodes {
        void into(TestGraph graph);
    }

    /** One input. */
    sealed interface Argument {}

    /** Random numbers of a normal distribution about a middle. */
    record Numbers(float middle, float spread, boolean weight, long... shape) implements Argument {}

    /** Numbers that the file holds and nobody trains. */
    record Fixed(long[] shape, float... numbers) implements Argument {}

    record Integers(long[] shape, long... numbers) implements Argument {}

    record Absent() implements Argument {}

    static Argument x(long... shape) {
        return new Numbers(0, 1, false, shape);
    }

    static Argument positive(long... shape) {
        return new Numbers(2, 0.3f, false, shape);
    }

    static Argument weight(long... shape) {
        return new Numbers(0, 0.5f, true, shape);
    }

    static Argument grid(long... shape) {
        return new Numbers(0, 0.8f, false, shape);
    }

    static Argument fixed(float... numbers) {
        return new Fixed(new long[] {numbers.length}, numbers);
    }

    static Argument scalar(float number) {
        return new Fixed(new long[0], number);
    }

    static Argument ints(long... numbers) {
        return new Integers(new long[] {numbers.length}, numbers);
    }

    static Argument none() {
        return new Absent();
    }

    static OperatorCase operator(String name, String type, List<Argument> arguments, AttributeProto... attributes) {
        return operator(name, type, 1, arguments, attributes);
    }

    static OperatorCase operator(
            String name, String type, int outputs, List<Argument> arguments, AttributeProto... attributes) {
        List<String> made = IntStream.range(0, outputs).mapToObj(i -> "y" + i).toList();
        List<String> read = IntStream.range(0, arguments.size())
                .mapToObj(i -> arguments.get(i) instanceof Absent ? "" : "a" + i)
                .toList();
        String title = name.isEmpty() ? type : type + ", " + name;
        return new OperatorCase(title, arguments, graph -> graph.node(type, read, made, attributes), made);
    }

    /** Random numbers for all arguments that have them. */
    Map<String, float[]> draw(long seed) {
        Random random = new Random(seed);
        Map<String, float[]> drawn = new TreeMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof Numbers numbers) {
                float[] values = new float[(int) Shapes.count(numbers.shape())];
                for (int k = 0; k < values.length; k++) {
                    values[k] = numbers.middle() + numbers.spread() * (float) random.nextGaussian();
                }
                drawn.put("a" + i, values);
            }
        }
        return drawn;
    }

    Map<String, long[]> shapes() {
        Map<String, long[]> shapes = new TreeMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof Numbers numbers) {
                shapes.put("a" + i, numbers.shape());
            }
        }
        return shapes;
    }

    /** Names of the arguments that {@link #graph} leaves for the caller to give. */
    List<String> open() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof Numbers numbers && !numbers.weight()) {
                names.add("a" + i);
            }
        }
        return names;
    }

    /** @param trained every random argument is a trained initializer; else only weights are initializers */
    byte[] graph(Map<String, float[]> values, boolean trained) {
        TestGraph graph = new TestGraph();
        for (int i = 0; i < arguments.size(); i++) {
            String name = "a" + i;
            Argument argument = arguments.get(i);
            if (argument instanceof Numbers numbers && (trained || numbers.weight())) {
                graph.trained(name, numbers.shape(), requireNonNull(values.get(name)));
            } else if (argument instanceof Numbers numbers) {
                graph.input(name, numbers.shape());
            } else if (argument instanceof Fixed fixed) {
                graph.floats(name, fixed.shape(), fixed.numbers());
            } else if (argument instanceof Integers integers) {
                graph.integers(name, integers.shape(), integers.numbers());
            }
        }
        nodes.into(graph);
        return graph.output(outputs.toArray(String[]::new)).bytes();
    }

    @Override
    public String toString() {
        return name;
    }
}
