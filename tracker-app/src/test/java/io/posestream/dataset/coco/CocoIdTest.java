package io.posestream.dataset.coco;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CocoIdTest {
    @Test
    void shouldOrderNumbersBySizeAndBeforeTexts() {
        assertThat(Stream.of(CocoId.of("10"), CocoId.of(10), CocoId.of("9"), CocoId.of(9))
                        .sorted())
                .containsExactly(CocoId.of(9), CocoId.of(10), CocoId.of("10"), CocoId.of("9"));
    }

    @Test
    void shouldKeepLargeNumbersApart() {
        assertThat(CocoId.of((1L << 62) + 1)).isNotEqualTo(CocoId.of(1L << 62)).isGreaterThan(CocoId.of(1L << 62));
    }

    @Test
    void shouldTakeOneAndOnePointZeroForTheSame() {
        assertThat(CocoId.of(new BigDecimal("100.0"))).isEqualTo(CocoId.of(100)).hasToString("100");
        assertThat(CocoId.of("100")).isNotEqualTo(CocoId.of(100)).hasToString("\"100\"");
    }
}
