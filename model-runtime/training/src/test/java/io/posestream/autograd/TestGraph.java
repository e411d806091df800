package io.posestream.autograd;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes small models message by message, so that tests do not lean on the product's own builder. */
public final class TestGraph {
    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("test");
    private final List<String> trainable = new ArrayList<>();
    private long opset = 17;

    /** @param shape -1 is any size */
    public TestGraph input(String name, long... shape) {
        graph.addInput(value(name, shape));
        return this;
    }

    public TestGraph output(String... names) {
        Arrays.stream(names)
                .forEach(name -> graph.addOutput(ValueInfoProto.newBuilder()
                        .setName(name)
                        .setType(TypeProto.newBuilder()
                                .setTensorType(TypeProto.Tensor.newBuilder()
                                        .setElemType(TensorProto.DataType.FLOAT.getNumber())))));
        return this;
    }

    public TestGraph floats(String name, long[] shape, float... numbers) {
        TensorProto.Builder tensor = tensor(name, TensorProto.DataType.FLOAT, shape);
        for (float number : numbers) {
            tensor.addFloatData(number);
        }
        graph.addInitializer(tensor);
        return this;
    }

    public TestGraph trained(String name, long[] shape, float... numbers) {
        trainable.add(name);
        return floats(name, shape, numbers);
    }

    public TestGraph integers(String name, long... numbers) {
        return integers(name, new long[] {numbers.length}, numbers);
    }

    public TestGraph integers(String name, long[] shape, long[] numbers) {
        TensorProto.Builder tensor = tensor(name, TensorProto.DataType.INT64, shape);
        Arrays.stream(numbers).forEach(tensor::addInt64Data);
        graph.addInitializer(tensor);
        return this;
    }

    public TestGraph doubles(String name, double... numbers) {
        TensorProto.Builder tensor = tensor(name, TensorProto.DataType.DOUBLE, numbers.length);
        Arrays.stream(numbers).forEach(tensor::addDoubleData);
        graph.addInitializer(tensor);
        return this;
    }

    public TestGraph node(String type, List<String> inputs, List<String> outputs, AttributeProto... attributes) {
        graph.addNode(NodeProto.newBuilder()
                .setOpType(type)
                .setName(type.toLowerCase(java.util.Locale.ROOT) + graph.getNodeCount())
                .addAllInput(inputs)
                .addAllOutput(outputs)
                .addAllAttribute(List.of(attributes)));
        return this;
    }

    public TestGraph node(String type, List<String> inputs, String output, AttributeProto... attributes) {
        return node(type, inputs, List.of(output), attributes);
    }

    public TestGraph opset(long version) {
        opset = version;
        return this;
    }

    public TestGraph trainable(String name) {
        trainable.add(name);
        return this;
    }

    public ModelProto model() {
        return ModelProto.newBuilder()
                .setIrVersion(8)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(opset))
                .addMetadataProps(
                        StringStringEntryProto.newBuilder().setKey("trainable").setValue(String.join("\n", trainable)))
                .setGraph(graph)
                .build();
    }

    public byte[] bytes() {
        return model().toByteArray();
    }

    public static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.INT)
                .setI(value)
                .build();
    }

    public static AttributeProto real(String name, float value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.FLOAT)
                .setF(value)
                .build();
    }

    public static AttributeProto text(String name, String value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.STRING)
                .setS(ByteString.copyFromUtf8(value))
                .build();
    }

    public static AttributeProto list(String name, long... values) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.INTS)
                .addAllInts(Arrays.stream(values).boxed().toList())
                .build();
    }

    private static TensorProto.Builder tensor(String name, TensorProto.DataType type, long... shape) {
        return TensorProto.newBuilder()
                .setName(name)
                .setDataType(type.getNumber())
                .addAllDims(Arrays.stream(shape).boxed().toList());
    }

    private static ValueInfoProto value(String name, long... shape) {
        TensorShapeProto.Builder sizes = TensorShapeProto.newBuilder();
        for (long size : shape) {
            sizes.addDim(
                    size < 0
                            ? TensorShapeProto.Dimension.newBuilder().setDimParam("n")
                            : TensorShapeProto.Dimension.newBuilder().setDimValue(size));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(TensorProto.DataType.FLOAT.getNumber())
                                .setShape(sizes)))
                .build();
    }
}
