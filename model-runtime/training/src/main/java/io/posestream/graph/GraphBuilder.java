package io.posestream.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * An ONNX graph under construction. Values are float32 unless said; names carry the scope in which they were made
 * ({@code layer0.past.value}). Every parameter draws its first values from the seed and its own name alone, so a graph
 * with a part left out starts with the same weights elsewhere. One thread.
 */
public final class GraphBuilder {
    public static final int OPSET = 17;
    static final int IR_VERSION = 8;

    /** Metadata key: names of the initializers that training may change, a line each. */
    static final String TRAINABLE = "trainable";

    private final GraphProto.Builder graph;
    private final long seed;
    private final Deque<String> scopes = new ArrayDeque<>();
    private final Map<String, Integer> namesTaken = new HashMap<>();
    private final Map<String, Value> constants = new HashMap<>();
    private final List<String> trainable = new ArrayList<>();

    public GraphBuilder(String name, long seed) {
        this.graph = GraphProto.newBuilder().setName(name);
        this.seed = seed;
    }

    public Arithmetic arithmetic() {
        return new Arithmetic(this);
    }

    public Shapes shapes() {
        return new Shapes(this);
    }

    public Layers layers() {
        return new Layers(this);
    }

    public Sampling sampling() {
        return new Sampling(this);
    }

    /** Runs {@code part} with {@code name} in front of every name it makes. */
    public <T> T in(String name, Supplier<T> part) {
        scopes.addLast(name);
        try {
            return part.get();
        } finally {
            scopes.removeLast();
        }
    }

    /** A float32 input [{@code first}, rest...] whose first side is free. */
    public Value input(String name, String first, long... rest) {
        graph.addInput(info(name, DataType.FLOAT_VALUE, first, rest));
        return new Value(name);
    }

    /** An int64 input [{@code first}, rest...] whose first side is free. */
    public Value indexInput(String name, String first, long... rest) {
        graph.addInput(info(name, DataType.INT64_VALUE, first, rest));
        return new Value(name);
    }

    /** Gives {@code value} out under its own plain name, [{@code first}, rest...]. */
    public void output(Value value, String name, String first, long... rest) {
        named(value, name);
        graph.addOutput(info(name, DataType.FLOAT_VALUE, first, rest));
    }

    /** Lets an inner value be found by a plain name: losses read such values. */
    public Value named(Value value, String name) {
        graph.addNode(NodeProto.newBuilder()
                .setOpType("Identity")
                .setName(name)
                .addInput(value.name())
                .addOutput(name));
        return new Value(name);
    }

    /** A trainable tensor, drawn from a normal distribution around 0. */
    public Value normal(String name, double deviation, long... shape) {
        String unique = unique(name);
        Random random = new Random(seed * 31 + unique.hashCode());
        float[] values = new float[Math.toIntExact(Tensors.size(shape))];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return train(unique, values, shape);
    }

    /** A trainable tensor with given first values. */
    public Value parameter(String name, float[] values, long... shape) {
        return train(unique(name), values, shape);
    }

    /** A tensor that training leaves alone. */
    public Value constant(float[] values, long... shape) {
        return constant(
                "c" + Arrays.toString(shape) + Arrays.toString(values), name -> Tensors.floats(name, values, shape));
    }

    public Value constant(float value) {
        return constant(new float[] {value});
    }

    /** Indices, sides or axes, [length]. */
    public Value indices(long... values) {
        return constant("i" + Arrays.toString(values), name -> Tensors.longs(name, values, values.length));
    }

    /** A single index without a side: gathering by it drops the axis. */
    public Value index(long value) {
        return constant("s" + value, name -> Tensors.longs(name, new long[] {value}));
    }

    public OnnxFile build(Map<String, String> metadata) {
        ModelProto.Builder model = ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("posestream")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPSET))
                .setGraph(graph);
        Map<String, String> all = new TreeMap<>(metadata);
        all.put(TRAINABLE, trainable.stream().collect(Collectors.joining("\n")));
        all.forEach((key, value) -> model.addMetadataProps(
                StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        return new OnnxFile(model.build());
    }

    Value node(String operator, List<Value> inputs, AttributeProto... attributes) {
        String name = unique(operator);
        NodeProto.Builder node =
                NodeProto.newBuilder().setOpType(operator).setName(name).addOutput(name);
        inputs.forEach(input -> node.addInput(input.name()));
        graph.addNode(node.addAllAttribute(List.of(attributes)));
        return new Value(name);
    }

    private Value train(String unique, float[] values, long... shape) {
        graph.addInitializer(Tensors.floats(unique, values, shape));
        trainable.add(unique);
        return new Value(unique);
    }

    private interface Named {
        TensorProto tensor(String name);
    }

    private Value constant(String content, Named make) {
        return constants.computeIfAbsent(content, key -> {
            String name = "constant" + constants.size();
            graph.addInitializer(make.tensor(name));
            return new Value(name);
        });
    }

    private static ValueInfoProto info(String name, int type, String first, long... rest) {
        TensorShapeProto.Builder shape =
                TensorShapeProto.newBuilder().addDim(Dimension.newBuilder().setDimParam(first));
        for (long side : rest) {
            shape.addDim(Dimension.newBuilder().setDimValue(side));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(
                                TypeProto.Tensor.newBuilder().setElemType(type).setShape(shape)))
                .build();
    }

    private String path(String name) {
        return scopes.isEmpty() ? name : String.join(".", scopes) + "." + name;
    }

    private String unique(String name) {
        String path = path(name);
        int earlier = namesTaken.merge(path, 1, Integer::sum) - 1;
        return earlier == 0 ? path : path + "_" + earlier;
    }
}
