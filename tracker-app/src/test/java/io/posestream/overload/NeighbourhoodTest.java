package io.posestream.overload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class NeighbourhoodTest {
    private static final long EVERY_NS = TimeUnit.MILLISECONDS.toNanos(40);

    private long nowNs;
    private final Neighbourhood neighbourhood = new Neighbourhood(() -> nowNs);
    private final StreamLoad gate = load("gate", 9);
    private final StreamLoad yard = load("yard", 1);

    /** The gate is late until the yard's frames are thinned out; the yard itself is never late. */
    @Test
    void shouldThinOutTheLessImportantStreamForTheMoreImportantOne() {
        for (int i = 0; i < 400; i++) {
            nowNs += EVERY_NS;
            boolean relieved = yard.step() == Step.QUARTER_RATE;
            gate.frame(nowNs, relieved ? 0.4 : 1, relieved ? EVERY_NS / 2 : EVERY_NS);
            yard.frame(nowNs, 0.1, EVERY_NS / 10);
        }

        assertThat(gate.step()).isEqualTo(Step.LIGHT_MODEL);
        assertThat(yard.step()).isEqualTo(Step.QUARTER_RATE);
    }

    @Test
    void shouldNotWaitForANeighbourThatIsGone() {
        yard.frame(nowNs, 0.1, 0);
        assertThat(neighbourhood.seenFrom(9).lowerCanGive()).isTrue();
        nowNs += TimeUnit.SECONDS.toNanos(4);
        assertThat(neighbourhood.seenFrom(9).lowerCanGive()).as("silent").isFalse();
        yard.frame(nowNs, 0.1, 0);
        yard.close();
        assertThat(neighbourhood.seenFrom(9).lowerCanGive()).as("closed").isFalse();
    }

    @Test
    void shouldTreatEqualsAlike() {
        StreamLoad twin = load("twin", 9);
        for (int i = 0; i < 200; i++) {
            nowNs += EVERY_NS;
            gate.frame(nowNs, 1, EVERY_NS);
            twin.frame(nowNs, 1, EVERY_NS);
        }

        assertThat(gate.step()).isEqualTo(Step.QUARTER_RATE);
        assertThat(twin.step()).isEqualTo(Step.QUARTER_RATE);
    }

    private StreamLoad load(String streamId, int priority) {
        return new StreamLoad(streamId, priority, List.of(Step.values()), neighbourhood);
    }
}
