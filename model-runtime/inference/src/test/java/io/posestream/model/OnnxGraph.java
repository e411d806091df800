package io.posestream.model;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes small ONNX files field by field (onnx.proto of opset 13), so that tests bring models of their own. */
public final class OnnxGraph {
    private static final int FLOAT = 1;

    private final ByteArrayOutputStream graph = new ByteArrayOutputStream();

    /** What goes into one protobuf message. */
    private interface Fields {
        void writeTo(CodedOutputStream out) throws IOException;
    }

    /** @param dimensions a number each, or a name for any size */
    public OnnxGraph input(String name, String... dimensions) {
        return append(11, valueInfo(name, dimensions));
    }

    /** @param dimensions a number each, or a name for any size */
    public OnnxGraph output(String name, String... dimensions) {
        return append(12, valueInfo(name, dimensions));
    }

    /** A constant vector. */
    public OnnxGraph constant(String name, float... values) {
        return append(5, message(tensor -> {
            tensor.writeInt64(1, values.length);
            tensor.writeInt32(2, FLOAT);
            for (float value : values) {
                tensor.writeFloat(4, value);
            }
            tensor.writeString(8, name);
        }));
    }

    /** An operator; make attributes with {@link #ints}, {@link #integer} and {@link #text}. */
    public OnnxGraph node(String operator, List<String> inputs, String output, byte[]... attributes) {
        return append(1, message(node -> {
            for (String input : inputs) {
                node.writeString(1, input);
            }
            node.writeString(2, output);
            node.writeString(4, operator);
            for (byte[] attribute : attributes) {
                node.writeByteArray(5, attribute);
            }
        }));
    }

    public static byte[] ints(String name, long... values) {
        return message(attribute -> {
            attribute.writeString(1, name);
            for (long value : values) {
                attribute.writeInt64(8, value);
            }
            attribute.writeInt32(20, 7);
        });
    }

    public static byte[] integer(String name, long value) {
        return message(attribute -> {
            attribute.writeString(1, name);
            attribute.writeInt64(3, value);
            attribute.writeInt32(20, 2);
        });
    }

    public static byte[] text(String name, String value) {
        return message(attribute -> {
            attribute.writeString(1, name);
            attribute.writeByteArray(4, value.getBytes(StandardCharsets.UTF_8));
            attribute.writeInt32(20, 3);
        });
    }

    public byte[] bytes() {
        byte[] named = message(out -> {
            out.writeRawBytes(graph.toByteArray());
            out.writeString(2, "test");
        });
        return message(model -> {
            model.writeInt64(1, 8);
            model.writeByteArray(7, named);
            model.writeByteArray(8, message(opset -> opset.writeInt64(2, 13)));
        });
    }

    private OnnxGraph append(int field, byte[] content) {
        graph.writeBytes(message(out -> out.writeByteArray(field, content)));
        return this;
    }

    private static byte[] valueInfo(String name, String... dimensions) {
        byte[] shape = message(out -> {
            for (String dimension : dimensions) {
                out.writeByteArray(1, dimension(dimension));
            }
        });
        byte[] tensor = message(out -> {
            out.writeInt32(1, FLOAT);
            out.writeByteArray(2, shape);
        });
        return message(out -> {
            out.writeString(1, name);
            out.writeByteArray(2, message(type -> type.writeByteArray(1, tensor)));
        });
    }

    private static byte[] dimension(String size) {
        boolean fixed = Character.isDigit(size.charAt(0));
        return message(out -> {
            if (fixed) {
                out.writeInt64(1, Long.parseLong(size));
            } else {
                out.writeString(2, size);
            }
        });
    }

    private static byte[] message(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            fields.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
