package io.posestream.graph;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfFloatsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0000",
        "-0.0, 8000",
        "1, 3c00",
        "-2, c000",
        "65504, 7bff",
        "65519.996, 7bff",
        "65520, 7c00",
        "1e10, 7c00",
        "Infinity, 7c00",
        "-Infinity, fc00",
        "NaN, 7e00",
        "6.103515625e-05, 0400",
        "5.960464477539063e-08, 0001",
        "2.98023223876953125e-08, 0000",
        "8.940696716308594e-08, 0002",
        "1.00048828125, 3c00",
        "1.00146484375, 3c02"
    })
    void shouldRoundToTheNearestAndFromTheMiddleToEven(float value, String expected) {
        assertThat("%04x".formatted(HalfFloats.bits(value))).isEqualTo(expected);
    }

    @Property
    void shouldBeOffByHalfAStepAtMost(@ForAll @FloatRange(min = -65504, max = 65504) float value) {
        double step = Math.max(Math.pow(2, -24), Math.ulp(value) * 8192.0);

        assertThat(value(HalfFloats.bits(value))).isCloseTo(value, Offset.offset(step / 2));
    }

    /** By the definition: sign, five bits of exponent, ten of fraction. */
    private static double value(short bits) {
        int exponent = bits >> 10 & 0x1F;
        int fraction = bits & 0x3FF;
        double magnitude =
                exponent == 0 ? fraction * Math.pow(2, -24) : (1 + fraction / 1024.0) * Math.pow(2, exponent - 15);
        return bits < 0 ? -magnitude : magnitude;
    }
}
