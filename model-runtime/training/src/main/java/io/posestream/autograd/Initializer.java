package io.posestream.autograd;

import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** A value that the file holds: its numbers on the Java side. Float32, int64 or bool, as raw bytes or as a list. */
@SuppressWarnings("try") // scopes are opened to be closed, not to be read
record Initializer(String name, ElementType type, long[] shape, ByteBuffer raw) {

    static Initializer of(TensorProto proto) {
        String where = "initializer " + proto.getName();
        ElementType type = ElementType.of(proto.getDataType())
                .orElseThrow(() -> new UnsupportedGraphException(
                        where,
                        "element type " + ElementType.nameOf(proto.getDataType())
                                + " cannot be read; use FLOAT, INT64 or BOOL"));
        if (proto.getExternalDataCount() > 0) {
            throw new UnsupportedGraphException(where, "its numbers lie in another file; store them in the model");
        }
        long[] shape = proto.getDimsList().stream().mapToLong(Long::longValue).toArray();
        ByteBuffer raw = proto.hasRawData()
                ? proto.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN)
                : ofList(proto, type);
        long expected = Shapes.count(shape) * (type == ElementType.TRUTH ? 1 : type == ElementType.FLOAT ? 4 : 8);
        if (raw.remaining() != expected) {
            throw new UnsupportedGraphException(
                    where, "expected " + expected + " bytes of numbers, found " + raw.remaining());
        }
        return new Initializer(proto.getName(), type, shape, raw);
    }

    private static ByteBuffer ofList(TensorProto proto, ElementType type) {
        ByteBuffer raw = ByteBuffer.allocate(8
                        * Math.max(
                                proto.getFloatDataCount(),
                                Math.max(proto.getInt64DataCount(), proto.getInt32DataCount())))
                .order(ByteOrder.LITTLE_ENDIAN);
        switch (type) {
            case FLOAT -> proto.getFloatDataList().forEach(raw::putFloat);
            case INTEGER -> proto.getInt64DataList().forEach(raw::putLong);
            case TRUTH -> proto.getInt32DataList().forEach(bit -> raw.put(bit.byteValue()));
        }
        return raw.flip();
    }

    /** The same initializer with other numbers, stored as raw bytes. */
    static TensorProto replaced(TensorProto proto, float[] values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return proto.toBuilder()
                .clearFloatData()
                .setRawData(ByteString.copyFrom(raw))
                .build();
    }

    long[] integers() {
        long[] values = new long[raw.remaining() / 8];
        raw.duplicate().order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(values);
        return values;
    }

    float[] floats() {
        float[] values = new float[raw.remaining() / 4];
        raw.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }

    /** A copy in native memory that outlives every scope; the caller closes it. */
    Tensor tensor() {
        try (NativeScope scope = NativeScope.open()) {
            Tensor flat = switch (type) {
                case FLOAT -> Tensor.create(floats());
                case INTEGER -> Tensor.create(integers());
                case TRUTH -> Tensor.create(bytes()).to(torch.ScalarType.Bool);
            };
            return Feed.outliving(flat.reshape(shape).clone());
        }
    }

    private byte[] bytes() {
        byte[] values = new byte[raw.remaining()];
        raw.duplicate().get(values);
        return values;
    }
}
