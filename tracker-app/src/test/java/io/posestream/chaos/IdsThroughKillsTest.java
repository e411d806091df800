package io.posestream.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.evaluation.Walkers;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackedPerson;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/** Two people, 1 and 2, stand before the camera for 40 frames; the tracker is killed after frame 19. */
class IdsThroughKillsTest {
    private static final int FRAMES = 40;
    private static final int KILLED_AFTER = 19;
    private static final Blow KILL = new Blow(
            new Calamity(0, Calamity.Kind.KILL_TRACKER, 0, 0),
            Tape.told(KILLED_AFTER).emitTimeNs() + 1,
            List.of(Tape.CAMERA));

    private final Witness witness = new Witness();

    @Test
    void shouldCountThoseWhoKeepTheirId() {
        tell(seq -> List.of(one(11), two(12)));

        assertThat(judged()).isEqualTo(new IdsThroughKills(2, 2));
        assertThat(judged().share()).isEqualTo(1);
    }

    @Test
    void shouldNoticeANewIdAfterTheKill() {
        tell(seq -> List.of(one(11), two(seq <= KILLED_AFTER ? 12 : 13)));

        assertThat(judged()).isEqualTo(new IdsThroughKills(2, 1));
    }

    @Test
    void shouldNoticeExchangedIds() {
        tell(seq -> seq <= KILLED_AFTER ? List.of(one(11), two(12)) : List.of(one(12), two(11)));

        assertThat(judged()).isEqualTo(new IdsThroughKills(2, 0));
    }

    @Test
    void shouldNoticeSomebodyWhoIsNotFoundAnyMore() {
        tell(seq -> seq <= KILLED_AFTER ? List.of(one(11), two(12)) : List.of(one(11)));

        assertThat(judged()).isEqualTo(new IdsThroughKills(2, 1));
    }

    @Test
    void shouldNotAskForSomebodyWhoWasNotFoundBefore() {
        tell(seq -> seq <= KILLED_AFTER ? List.of(one(11)) : List.of(one(11), two(12)));

        assertThat(judged()).isEqualTo(new IdsThroughKills(1, 1));
    }

    @Test
    void shouldNotAskForSomebodyWhoLeavesMeanwhile() {
        for (long seq = 0; seq < FRAMES; seq++) {
            witness.truth(frame(seq, seq == KILLED_AFTER + 2 ? List.of(one(1)) : List.of(one(1), two(2))));
            witness.told(frame(seq, List.of(one(11), two(seq <= KILLED_AFTER ? 12 : 13))));
        }

        assertThat(judged()).isEqualTo(new IdsThroughKills(1, 1));
    }

    @Test
    void shouldHaveNoShareWithoutAnybody() {
        assertThat(judged().share()).isNaN();
    }

    private void tell(LongFunction<List<TrackedPerson>> published) {
        for (long seq = 0; seq < FRAMES; seq++) {
            witness.truth(frame(seq, List.of(one(1), two(2))));
            witness.told(frame(seq, published.apply(seq)));
        }
    }

    private IdsThroughKills judged() {
        return IdsThroughKills.of(witness, List.of(KILL));
    }

    private static PoseFrame frame(long seq, List<TrackedPerson> people) {
        return Walkers.frame(Tape.CAMERA, seq, 0, people);
    }

    private static TrackedPerson one(long id) {
        return Walkers.person(id, 0, 0, 0);
    }

    private static TrackedPerson two(long id) {
        return Walkers.person(id, 1, 0, 0);
    }
}
