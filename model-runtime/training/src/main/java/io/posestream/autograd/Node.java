package io.posestream.autograd;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A node while it is compiled: its attributes and the constant lists among its inputs. Whoever compiles it reads every
 * attribute that means something; what is left unread is unknown and refused.
 */
final class Node {
    private final NodeProto proto;
    private final Map<String, Initializer> initializers;
    private final Map<String, AttributeProto> attributes = new HashMap<>();
    private final Set<String> read = new HashSet<>();

    Node(NodeProto proto, Map<String, Initializer> initializers) {
        this.proto = proto;
        this.initializers = initializers;
        proto.getAttributeList().forEach(attribute -> attributes.put(attribute.getName(), attribute));
    }

    /** How messages name it, e.g. {@code node layer0.norm (LayerNormalization)}. */
    static String placeOf(NodeProto proto) {
        String name = proto.getName().isEmpty() && proto.getOutputCount() > 0 ? proto.getOutput(0) : proto.getName();
        return "node " + name + " (" + proto.getOpType() + ")";
    }

    String place() {
        return placeOf(proto);
    }

    int outputs() {
        return proto.getOutputCount();
    }

    int inputs() {
        return proto.getInputCount();
    }

    boolean has(int input) {
        return input < proto.getInputCount() && !proto.getInput(input).isEmpty();
    }

    /** The numbers of an input that the signature declares constant. */
    long[] integers(int input) {
        return initializer(input).integers();
    }

    float[] floats(int input) {
        return initializer(input).floats();
    }

    float scalar(int input, float otherwise) {
        if (!has(input)) {
            return otherwise;
        }
        float[] values = floats(input);
        if (values.length != 1) {
            throw unsupported("input " + input + " has " + values.length + " numbers; one is expected");
        }
        return values[0];
    }

    /** The file's own value of an input, if it is one. */
    @Nullable Initializer known(int input) {
        return has(input) ? initializers.get(proto.getInput(input)) : null;
    }

    private Initializer initializer(int input) {
        Initializer found = known(input);
        if (found == null) {
            throw unsupported("input " + input + " is missing; name it, nothing is taken for granted");
        }
        return found;
    }

    long integer(String name, long otherwise) {
        AttributeProto found = attribute(name, AttributeType.INT);
        return found == null ? otherwise : found.getI();
    }

    boolean flag(String name, boolean otherwise) {
        return integer(name, otherwise ? 1 : 0) != 0;
    }

    float real(String name, float otherwise) {
        AttributeProto found = attribute(name, AttributeType.FLOAT);
        return found == null ? otherwise : found.getF();
    }

    String text(String name, String otherwise) {
        AttributeProto found = attribute(name, AttributeType.STRING);
        return found == null ? otherwise : found.getS().toStringUtf8();
    }

    long @Nullable [] list(String name) {
        AttributeProto found = attribute(name, AttributeType.INTS);
        return found == null
                ? null
                : found.getIntsList().stream().mapToLong(Long::longValue).toArray();
    }

    long[] list(String name, long... otherwise) {
        long[] found = list(name);
        return found == null ? otherwise : found;
    }

    /** Refuses the node unless the attribute has the one value that is understood. */
    void only(String name, Object value, Object found) {
        if (!value.equals(found)) {
            throw unsupported("attribute " + name + " is " + found + "; only " + value + " works here");
        }
    }

    UnsupportedGraphException unsupported(String what) {
        return new UnsupportedGraphException(place(), what);
    }

    void refuseUnread() {
        attributes.keySet().stream()
                .filter(name -> !read.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw unsupported("attribute " + name + " is not known here");
                });
    }

    private @Nullable AttributeProto attribute(String name, AttributeType type) {
        read.add(name);
        AttributeProto found = attributes.get(name);
        if (found != null && found.getType() != type) {
            throw unsupported("attribute " + name + " is of type " + found.getType() + "; expected " + type);
        }
        return found;
    }
}
