package io.posestream.graph;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes of a float32 graph one that computes in float16 where that is safe and fast: matrix products and convolutions,
 * and what only moves, joins or clips numbers between them. Everything else, above all sampling between cells, sums,
 * means and normalisation, stays float32. Inputs and outputs keep names and types.
 */
public final class HalfPrecision {
    /** Operators computed in half, and which of their inputs are numbers in that sense; -1 = all. */
    private static final Map<String, Integer> IN_HALF = Map.ofEntries(
            Map.entry("Conv", -1),
            Map.entry("MatMul", -1),
            Map.entry("Gemm", -1),
            Map.entry("Add", -1),
            Map.entry("Relu", -1),
            Map.entry("LeakyRelu", -1),
            Map.entry("Clip", -1),
            Map.entry("Sigmoid", -1),
            Map.entry("MaxPool", -1),
            Map.entry("Concat", -1),
            Map.entry("Pad", -1),
            Map.entry("Transpose", 1),
            Map.entry("Reshape", 1),
            Map.entry("Split", 1),
            Map.entry("Identity", 1),
            // Its scales are float32 by the operator's definition.
            Map.entry("Resize", 1));

    private final GraphProto.Builder result;
    private final Map<String, TensorProto> initializers = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private final Map<String, String> halves = new HashMap<>();
    private final Set<String> singles = new HashSet<>();

    private HalfPrecision(GraphProto graph) {
        result = graph.toBuilder().clearNode();
        for (TensorProto tensor : graph.getInitializerList()) {
            initializers.put(tensor.getName(), tensor);
            if (tensor.getDataType() == TensorProto.DataType.FLOAT_VALUE) {
                numbers.add(tensor.getName());
                singles.add(tensor.getName());
            }
        }
        for (ValueInfoProto input : graph.getInputList()) {
            if (input.getType().getTensorType().getElemType() == TensorProto.DataType.FLOAT_VALUE) {
                numbers.add(input.getName());
                singles.add(input.getName());
            }
        }
    }

    /**
     * @param onnx an ONNX file
     * @return an ONNX file
     * @throws GraphException when the bytes are no ONNX file
     */
    public static byte[] of(byte[] onnx) {
        try {
            return of(new OnnxFile(ModelProto.parseFrom(onnx))).bytes();
        } catch (InvalidProtocolBufferException e) {
            throw new GraphException("these bytes are no ONNX file: " + e.getMessage(), e);
        }
    }

    public static OnnxFile of(OnnxFile file) {
        GraphProto graph = file.model().getGraph();
        HalfPrecision conversion = new HalfPrecision(graph);
        graph.getNodeList().forEach(conversion::convert);
        graph.getOutputList().forEach(output -> conversion.single(output.getName()));
        conversion.dropUnused(graph);
        return new OnnxFile(file.model().toBuilder().setGraph(conversion.result).build());
    }

    private void convert(NodeProto node) {
        if (isStoredHalf(node)) {
            numbers.add(node.getOutput(0));
            halves.put(node.getOutput(0), node.getInput(0));
        } else if (IN_HALF.containsKey(node.getOpType()) && touchesNumbers(node)) {
            inHalf(node);
        } else {
            inSingle(node);
        }
    }

    /** A weight that is stored in half and cast before use. */
    private boolean isStoredHalf(NodeProto node) {
        TensorProto source = node.getOpType().equals("Cast") ? initializers.get(node.getInput(0)) : null;
        return source != null && source.getDataType() == TensorProto.DataType.FLOAT16_VALUE;
    }

    private boolean touchesNumbers(NodeProto node) {
        return node.getInputCount() > 0 && numbers.contains(node.getInput(0));
    }

    private void inHalf(NodeProto node) {
        int converted = IN_HALF.getOrDefault(node.getOpType(), -1);
        NodeProto.Builder half = node.toBuilder();
        for (int i = 0; i < node.getInputCount(); i++) {
            if ((converted < 0 || i < converted) && numbers.contains(node.getInput(i))) {
                half.setInput(i, half(node.getInput(i)));
            }
        }
        for (int i = 0; i < node.getOutputCount(); i++) {
            String name = node.getOutput(i);
            half.setOutput(i, name + "/half");
            numbers.add(name);
            halves.put(name, name + "/half");
        }
        result.addNode(half);
    }

    private void inSingle(NodeProto node) {
        boolean fromNumbers = false;
        for (String input : node.getInputList()) {
            if (numbers.contains(input)) {
                single(input);
                fromNumbers = true;
            }
        }
        result.addNode(node);
        if (fromNumbers || node.getOpType().equals("Cast")) {
            numbers.addAll(NumberOutputs.of(node));
            singles.addAll(NumberOutputs.of(node));
        }
    }

    /** The value in float16, cast on its first use; a weight is stored that way. */
    private String half(String name) {
        return halves.computeIfAbsent(name, single -> {
            String half = single + "/half";
            TensorProto weight = initializers.get(single);
            if (weight == null) {
                result.addNode(cast(single, half, TensorProto.DataType.FLOAT16_VALUE));
            } else {
                result.addInitializer(Tensors.half(half, weight));
            }
            return half;
        });
    }

    /** The value in float32 under its own name, cast on its first use. */
    private void single(String name) {
        String half = halves.get(name);
        if (half != null && singles.add(name)) {
            result.addNode(cast(half, name, TensorProto.DataType.FLOAT_VALUE));
        }
    }

    private static NodeProto cast(String from, String to, int type) {
        return NodeProto.newBuilder()
                .setOpType("Cast")
                .setName(to + "/cast")
                .addInput(from)
                .addOutput(to)
                .addAttribute(Attributes.of("to", type))
                .build();
    }

    /** Weights of which only the other form is read. */
    private void dropUnused(GraphProto graph) {
        Set<String> read = new HashSet<>();
        result.getNodeList().forEach(node -> read.addAll(node.getInputList()));
        graph.getOutputList().forEach(output -> read.add(output.getName()));
        List<TensorProto> kept = result.getInitializerList().stream()
                .filter(tensor -> read.contains(tensor.getName()))
                .toList();
        result.clearInitializer().addAllInitializer(kept);
    }
}
