package io.posestream.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveriesTest {
    private final Witness witness = new Witness();

    @Test
    void shouldMeasureFromTheKillToTheNextOutcomeThatWasSent() {
        witness.told(Tape.told(0).emittedAt(900_000_000L));
        witness.told(Tape.told(1).emittedAt(3_500_000_000L));
        witness.told(Tape.told(2).emittedAt(3_600_000_000L));

        Recoveries recoveries = Recoveries.of(witness, List.of(kill(1_000_000_000L), kill(3_550_000_000L)));

        assertThat(recoveries).isEqualTo(new Recoveries(2, 50, 2_500, 0));
    }

    @Test
    void shouldCountAStreamThatNeverComesBack() {
        witness.told(Tape.told(0).emittedAt(900_000_000L));

        Recoveries recoveries = Recoveries.of(witness, List.of(kill(1_000_000_000L)));

        assertThat(recoveries.never()).isEqualTo(1);
        assertThat(recoveries.p50()).isNaN();
    }

    private static Blow kill(long atNs) {
        return new Blow(new Calamity(0, Calamity.Kind.KILL_TRACKER, 0, 0), atNs, List.of(Tape.CAMERA));
    }
}
