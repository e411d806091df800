package io.posestream.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration MAX = Duration.ofSeconds(5);

    @Property(tries = 200)
    void shouldDoubleUpToTheLongestPauseAndJitterByAHalf(@ForAll long seed, @ForAll @IntRange(max = 40) int earlier) {
        BackOff backOff = new BackOff(new ReconnectPolicy(Integer.MAX_VALUE, FIRST, MAX), new Random(seed));
        for (int i = 0; i < earlier; i++) {
            backOff.afterFailure();
        }

        long pauseMs = backOff.afterFailure().orElseThrow().toMillis();

        double longest = Math.min(100 * Math.pow(2, earlier), 5000);
        assertThat((double) pauseMs).isBetween(longest / 2, longest);
    }

    @Test
    void shouldGiveUpAfterTheLastAttemptAndBeginAnewAfterSuccess() {
        BackOff backOff = new BackOff(new ReconnectPolicy(2, FIRST, MAX), new Random(1));

        assertThat(backOff.afterFailure()).isPresent();
        assertThat(backOff.afterFailure()).isPresent();
        assertThat(backOff.afterFailure()).isEmpty();

        backOff.succeeded();
        assertThat(backOff.afterFailure())
                .get()
                .satisfies(pause -> assertThat(pause).isLessThanOrEqualTo(FIRST));
        assertThat(backOff.failures()).isEqualTo(1);
    }

    @Test
    void shouldRefuseAPolicyThatMakesNoSense() {
        assertThatThrownBy(() -> new ReconnectPolicy(1, Duration.ZERO, MAX))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReconnectPolicy(-1, FIRST, MAX)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReconnectPolicy(1, MAX, FIRST)).isInstanceOf(IllegalArgumentException.class);
    }
}
