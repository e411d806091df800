package io.posestream.graph;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An ONNX model in memory. Immutable; changes give a new one. */
public record OnnxFile(ModelProto model) {

    /** @throws GraphException if the bytes are no ONNX model */
    public static OnnxFile parse(byte[] bytes) {
        try {
            return new OnnxFile(ModelProto.parseFrom(bytes));
        } catch (InvalidProtocolBufferException e) {
            throw new GraphException("these bytes are no ONNX model (" + e.getMessage() + ")", e);
        }
    }

    /** @throws GraphException if the file cannot be read or holds no ONNX model */
    public static OnnxFile read(Path file) {
        try {
            ModelProto model = ModelProto.parseFrom(Files.readAllBytes(file));
            if (!model.hasGraph()) {
                throw new GraphException(file + " holds no ONNX graph; name a .onnx file");
            }
            return new OnnxFile(model);
        } catch (InvalidProtocolBufferException e) {
            throw new GraphException(file + " is no ONNX file (" + e.getMessage() + "); name a .onnx file", e);
        } catch (IOException e) {
            throw new GraphException("cannot read " + file + ": " + e, e);
        }
    }

    /**
     * Whoever reads the path meanwhile sees the old file or the new one, never half of one.
     *
     * @throws GraphException if the file cannot be written
     */
    public void write(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, file.getFileName() + ".", ".part");
            try {
                Files.write(part, bytes());
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new GraphException("cannot write " + file + ": " + e, e);
        }
    }

    public byte[] bytes() {
        return model.toByteArray();
    }

    public Optional<String> metadata(String key) {
        return model.getMetadataPropsList().stream()
                .filter(entry -> entry.getKey().equals(key))
                .map(StringStringEntryProto::getValue)
                .findFirst();
    }

    public OnnxFile withMetadata(String key, String value) {
        List<StringStringEntryProto> others = model.getMetadataPropsList().stream()
                .filter(entry -> !entry.getKey().equals(key))
                .toList();
        return new OnnxFile(model.toBuilder()
                .clearMetadataProps()
                .addAllMetadataProps(others)
                .addMetadataProps(
                        StringStringEntryProto.newBuilder().setKey(key).setValue(value))
                .build());
    }

    /** Names of the initializers that training may change, in the graph's order. */
    public List<String> trainable() {
        return metadata(GraphBuilder.TRAINABLE).stream().flatMap(String::lines).toList();
    }

    /** How many numbers training may change. */
    public long parameterCount() {
        return trainable().stream().mapToLong(name -> weights(name).length).sum();
    }

    /** @throws GraphException if there is no such initializer of float32 */
    public float[] weights(String name) {
        return Tensors.floats(initializer(name));
    }

    public List<Long> shape(String name) {
        return initializer(name).getDimsList();
    }

    public List<String> inputs() {
        return model.getGraph().getInputList().stream()
                .map(ValueInfoProto::getName)
                .toList();
    }

    /**
     * The same graph with other numbers; initializers that are not named keep theirs to the byte.
     *
     * @throws GraphException if a name is unknown or the number of values differs
     */
    public OnnxFile withWeights(Map<String, float[]> weights) {
        weights.forEach((name, values) -> {
            int expected = weights(name).length;
            if (values.length != expected) {
                throw new GraphException("weights of " + name + ": " + values.length + " values, the graph has "
                        + expected + "; they belong to another graph");
            }
        });
        ModelProto.Builder changed = model.toBuilder();
        for (TensorProto.Builder tensor : changed.getGraphBuilder().getInitializerBuilderList()) {
            float[] values = weights.get(tensor.getName());
            if (values != null) {
                tensor.clearFloatData().setRawData(Tensors.raw(values));
            }
        }
        return new OnnxFile(changed.build());
    }

    private TensorProto initializer(String name) {
        return model.getGraph().getInitializerList().stream()
                .filter(tensor -> tensor.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new GraphException("the graph has no initializer named " + name));
    }
}
