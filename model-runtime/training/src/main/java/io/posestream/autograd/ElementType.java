package io.posestream.autograd;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.Arrays;
import java.util.Optional;

/** What the elements of a value are. Only these three exist here; every other ONNX type is refused. */
enum ElementType {
    FLOAT(DataType.FLOAT, 'f'),
    INTEGER(DataType.INT64, 'i'),
    TRUTH(DataType.BOOL, 'b');

    private final DataType onnx;
    private final char letter;

    ElementType(DataType onnx, char letter) {
        this.onnx = onnx;
        this.letter = letter;
    }

    static Optional<ElementType> of(int onnxNumber) {
        return Arrays.stream(values())
                .filter(type -> type.onnx.getNumber() == onnxNumber)
                .findFirst();
    }

    /** The name of any ONNX type, known here or not. */
    static String nameOf(int onnxNumber) {
        DataType type = DataType.forNumber(onnxNumber);
        return type == null ? "type " + onnxNumber : type.name();
    }

    /** The letter that stands for this type in a {@link Signature}. */
    char letter() {
        return letter;
    }

    int onnxNumber() {
        return onnx.getNumber();
    }
}
