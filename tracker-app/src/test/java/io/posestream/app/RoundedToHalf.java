package io.posestream.app;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;

/**
 * What a graph in half precision computes, by float32 operators: ONNX Runtime on a CPU takes half away where it can,
 * and would show no difference at all. Every value of float16 is rounded to its 11 significant bits by Veltkamp's
 * splitting: {@code c = x (2^13 + 1); c - (c - x)}.
 */
final class RoundedToHalf {
    private static final float SPLITTER = (1 << 13) + 1;
    private static final String SUFFIX = "/half";

    private final GraphProto.Builder result;

    private RoundedToHalf(GraphProto graph) {
        result = graph.toBuilder().clearNode();
        result.addInitializer(TensorProto.newBuilder()
                .setName("splitter")
                .setDataType(TensorProto.DataType.FLOAT_VALUE)
                .addFloatData(SPLITTER));
    }

    static byte[] of(byte[] half) {
        try {
            ModelProto model = ModelProto.parseFrom(half);
            RoundedToHalf rounded = new RoundedToHalf(model.getGraph());
            rounded.convert(model.getGraph());
            return model.toBuilder().setGraph(rounded.result).build().toByteArray();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void convert(GraphProto graph) {
        graph.getInitializerList().stream()
                .filter(tensor -> tensor.getDataType() == TensorProto.DataType.FLOAT16_VALUE)
                .forEach(tensor -> result.addNode(toSingle(tensor.getName())));
        for (NodeProto node : graph.getNodeList()) {
            NodeProto.Builder single = node.toBuilder();
            if (node.getOpType().equals("Cast")) {
                single.clearAttribute().setOpType("Identity");
            }
            for (int i = 0; i < node.getInputCount(); i++) {
                if (isStoredHalf(graph, node.getInput(i))) {
                    single.setInput(i, node.getInput(i) + "/single");
                }
            }
            for (int i = 0; i < node.getOutputCount(); i++) {
                if (node.getOutput(i).endsWith(SUFFIX)) {
                    single.setOutput(i, node.getOutput(i) + "/exact");
                }
            }
            result.addNode(single);
            node.getOutputList().stream().filter(name -> name.endsWith(SUFFIX)).forEach(this::round);
        }
    }

    private static boolean isStoredHalf(GraphProto graph, String name) {
        return graph.getInitializerList().stream()
                .anyMatch(tensor ->
                        tensor.getName().equals(name) && tensor.getDataType() == TensorProto.DataType.FLOAT16_VALUE);
    }

    private void round(String name) {
        String exact = name + "/exact";
        result.addNode(node("Mul", exact, "splitter", name + "/c"));
        result.addNode(node("Sub", name + "/c", exact, name + "/rest"));
        result.addNode(node("Sub", name + "/c", name + "/rest", name));
    }

    private static NodeProto node(String operator, String first, String second, String output) {
        return NodeProto.newBuilder()
                .setOpType(operator)
                .addInput(first)
                .addInput(second)
                .addOutput(output)
                .build();
    }

    private static NodeProto toSingle(String name) {
        return NodeProto.newBuilder()
                .setOpType("Cast")
                .addInput(name)
                .addOutput(name + "/single")
                .addAttribute(AttributeProto.newBuilder()
                        .setName("to")
                        .setType(AttributeProto.AttributeType.INT)
                        .setI(TensorProto.DataType.FLOAT_VALUE))
                .build();
    }
}
