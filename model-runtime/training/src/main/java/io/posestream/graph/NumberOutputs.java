package io.posestream.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;
import java.util.Set;

/** Which outputs of a node are float32 when it reads float32: neither indices, nor shapes, nor truth values. */
final class NumberOutputs {
    private static final Set<String> NONE = Set.of(
            "Shape",
            "Size",
            "ArgMax",
            "ArgMin",
            "NonZero",
            "Greater",
            "GreaterOrEqual",
            "Less",
            "LessOrEqual",
            "Equal",
            "IsNaN",
            "IsInf");

    private NumberOutputs() {}

    static List<String> of(NodeProto node) {
        return switch (node.getOpType()) {
            case "Cast" -> castTo(node) == DataType.FLOAT_VALUE ? node.getOutputList() : List.of();
            case "TopK" -> List.of(node.getOutput(0));
            default -> NONE.contains(node.getOpType()) ? List.of() : node.getOutputList();
        };
    }

    private static long castTo(NodeProto node) {
        return node.getAttributeList().stream()
                .filter(attribute -> attribute.getName().equals("to"))
                .mapToLong(AttributeProto::getI)
                .findFirst()
                .orElse(DataType.UNDEFINED_VALUE);
    }
}
