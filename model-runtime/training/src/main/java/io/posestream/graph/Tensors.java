package io.posestream.graph;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Arrays as ONNX tensors and back. ONNX keeps raw data little-endian. */
final class Tensors {

    private Tensors() {}

    static TensorProto floats(String name, float[] values, long... shape) {
        requireSize(name, values.length, shape);
        return tensor(name, DataType.FLOAT_VALUE, shape).setRawData(raw(values)).build();
    }

    static TensorProto longs(String name, long[] values, long... shape) {
        requireSize(name, values.length, shape);
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return tensor(name, DataType.INT64_VALUE, shape)
                .setRawData(ByteString.copyFrom(bytes))
                .build();
    }

    /** The same numbers in float16, under another name. */
    static TensorProto half(String name, TensorProto single) {
        return TensorProto.newBuilder()
                .setName(name)
                .setDataType(DataType.FLOAT16_VALUE)
                .addAllDims(single.getDimsList())
                .setRawData(HalfFloats.raw(floats(single)))
                .build();
    }

    static ByteString raw(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return ByteString.copyFrom(bytes);
    }

    /** @throws GraphException if the tensor holds no plain float32 */
    static float[] floats(TensorProto tensor) {
        if (tensor.getDataType() != DataType.FLOAT_VALUE) {
            throw new GraphException("tensor " + tensor.getName() + " has ONNX data type " + tensor.getDataType()
                    + ", expected float32 (1); use a graph written by posestream");
        }
        if (tensor.getRawData().isEmpty()) {
            float[] values = new float[tensor.getFloatDataCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = tensor.getFloatData(i);
            }
            return values;
        }
        float[] values = new float[tensor.getRawData().size() / Float.BYTES];
        tensor.getRawData()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return values;
    }

    static long size(long... shape) {
        long size = 1;
        for (long side : shape) {
            size *= side;
        }
        return size;
    }

    private static TensorProto.Builder tensor(String name, int type, long... shape) {
        TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(type);
        for (long side : shape) {
            tensor.addDims(side);
        }
        return tensor;
    }

    private static void requireSize(String name, int values, long... shape) {
        if (size(shape) != values) {
            throw new IllegalArgumentException(
                    "tensor " + name + ": " + values + " values do not fill " + Arrays.toString(shape));
        }
    }
}
