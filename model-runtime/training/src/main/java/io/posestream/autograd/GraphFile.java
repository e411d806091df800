package io.posestream.autograd;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A parsed model file: what is in it and what its metadata says may be trained. */
record GraphFile(ModelProto model, Map<String, Initializer> initializers, Set<String> trainable) {
    /** The metadata key whose value names the trainable initializers, one a line. */
    private static final String TRAINABLE = "trainable";

    static GraphFile parse(byte[] onnx) {
        ModelProto model;
        try {
            model = ModelProto.parseFrom(onnx);
        } catch (InvalidProtocolBufferException e) {
            throw new UnsupportedGraphException("file", "it is not an ONNX model: " + e.getMessage(), e);
        }
        checkOpsets(model);
        Map<String, Initializer> initializers = new LinkedHashMap<>();
        for (TensorProto proto : model.getGraph().getInitializerList()) {
            initializers.put(proto.getName(), Initializer.of(proto));
        }
        GraphFile file = new GraphFile(model, initializers, trainableOf(model));
        file.checkTrainable();
        return file;
    }

    /** The same file with other numbers in the trainable initializers; everything else stays byte for byte. */
    byte[] with(Function<String, float[]> weights) {
        ModelProto.Builder changed = model.toBuilder();
        GraphProto.Builder graph = changed.getGraphBuilder();
        for (int i = 0; i < graph.getInitializerCount(); i++) {
            TensorProto proto = graph.getInitializer(i);
            if (trainable.contains(proto.getName())) {
                graph.setInitializer(i, Initializer.replaced(proto, weights.apply(proto.getName())));
            }
        }
        return changed.build().toByteArray();
    }

    /** Inputs that a caller gives, by name, with their shapes; a size that the file leaves open is -1. */
    Map<String, long[]> inputs() {
        Map<String, long[]> inputs = new LinkedHashMap<>();
        for (ValueInfoProto input : model.getGraph().getInputList()) {
            if (!initializers.containsKey(input.getName())) {
                inputs.put(input.getName(), shapeOf(input));
            }
        }
        return inputs;
    }

    List<String> outputs() {
        return model.getGraph().getOutputList().stream()
                .map(ValueInfoProto::getName)
                .toList();
    }

    private static long[] shapeOf(ValueInfoProto input) {
        var tensor = input.getType().getTensorType();
        if (ElementType.of(tensor.getElemType()).orElse(null) != ElementType.FLOAT) {
            throw new UnsupportedGraphException(
                    "input " + input.getName(),
                    "element type " + ElementType.nameOf(tensor.getElemType()) + "; only FLOAT works here");
        }
        return tensor.getShape().getDimList().stream()
                .mapToLong(size -> size.hasDimValue() ? size.getDimValue() : -1)
                .toArray();
    }

    private static void checkOpsets(ModelProto model) {
        if (model.getOpsetImportCount() == 0) {
            throw new UnsupportedGraphException("file", "it names no opset; it is empty or no ONNX model");
        }
        model.getOpsetImportList().forEach(opset -> {
            boolean known = opset.getDomain().isEmpty() || opset.getDomain().equals("ai.onnx");
            if (!known || opset.getVersion() != OperatorTable.OPSET) {
                throw new UnsupportedGraphException(
                        "file",
                        "opset " + opset.getDomain() + " " + opset.getVersion()
                                + " is not known here; build it for opset " + OperatorTable.OPSET);
            }
        });
        if (model.getFunctionsCount() > 0) {
            throw new UnsupportedGraphException("file", "it defines functions of its own; inline them");
        }
    }

    private static Set<String> trainableOf(ModelProto model) {
        Set<String> names = new LinkedHashSet<>();
        for (StringStringEntryProto entry : model.getMetadataPropsList()) {
            if (entry.getKey().equals(TRAINABLE)) {
                entry.getValue().lines().filter(line -> !line.isBlank()).forEach(names::add);
            }
        }
        return names;
    }

    private void checkTrainable() {
        for (String name : trainable) {
            Initializer initializer = initializers.get(name);
            if (initializer == null || initializer.type() != ElementType.FLOAT) {
                throw new UnsupportedGraphException(
                        "metadata " + TRAINABLE,
                        name + " is not an initializer of type FLOAT, so it cannot be trained");
            }
        }
    }
}
