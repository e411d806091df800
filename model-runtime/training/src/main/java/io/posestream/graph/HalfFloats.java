package io.posestream.graph;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** IEEE 754 half precision, which Java 17 has no type for. */
final class HalfFloats {
    private static final int SIGN = 0x8000;
    private static final int INFINITY = 0x7C00;
    private static final int NOT_A_NUMBER = 0x7E00;

    /** Bits of 65536 as a float: everything from here on is infinite. */
    private static final int TOO_LARGE = 0x47800000;

    /** Bits of 2 to the power of -14: everything below has no leading one. */
    private static final int SMALLEST_NORMAL = 0x38800000;

    /** The exponent's offset is 127 in a float and 15 in a half, above 23 bits of fraction. */
    private static final int OFFSET = (127 - 15) << 23;

    private HalfFloats() {}

    /** Bits of the nearest half; of two equally near ones the even one. */
    static short bits(float value) {
        int bits = Float.floatToRawIntBits(value);
        int sign = (bits >>> 16) & SIGN;
        int magnitude = bits & Integer.MAX_VALUE;
        if (magnitude >= TOO_LARGE) {
            return (short) (sign | (Float.isNaN(value) ? NOT_A_NUMBER : INFINITY));
        }
        if (magnitude < SMALLEST_NORMAL) {
            // Adding one half lets the processor round to multiples of 2^-24, the step of halves this small.
            float rounded = Float.intBitsToFloat(magnitude) + 0.5f;
            return (short) (sign | (Float.floatToRawIntBits(rounded) - Float.floatToRawIntBits(0.5f)));
        }
        int toNearestEven = 0xFFF + ((magnitude >>> 13) & 1);
        return (short) (sign | (magnitude - OFFSET + toNearestEven) >>> 13);
    }

    static ByteString raw(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putShort(bits(value));
        }
        return ByteString.copyFrom(bytes.flip());
    }
}
