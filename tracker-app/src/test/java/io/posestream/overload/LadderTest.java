package io.posestream.overload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LadderTest {
    private static final long EVERY_MS = 40;

    @Test
    void shouldStayWhereItIsThroughAShortJam() {
        Rig rig = new Rig()
                .frames(5_000, EVERY_MS, 0.1, 0.4)
                .frames(900, EVERY_MS, 1, 1)
                .frames(5_000, EVERY_MS, 0.1, 0.4);

        assertThat(rig.moves).isEmpty();
    }

    @Test
    void shouldClimbOneStepASecondWhileFramesStayLate() {
        Rig rig = new Rig().frames(10_000, EVERY_MS, 1, 1);

        assertThat(rig.moves)
                .extracting(Move::to)
                .containsExactly(Step.RARE_DETECTION, Step.LIGHT_MODEL, Step.HALF_RATE, Step.QUARTER_RATE);
        assertThat(rig.momentsMs.get(3)).isBetween(4_000L, 6_000L);
        assertThat(rig.moves.get(0).reason())
                .contains("step 1 of 4")
                .contains("frames come too late")
                .contains("% of their time is gone");
    }

    @Test
    void shouldComeDownWithinFiveSecondsOnceThereIsLittleToDo() {
        Rig rig = new Rig().frames(60_000, EVERY_MS, 1, 1);
        long fallsMs = rig.nowMs();

        rig.frames(10_000, EVERY_MS, 0.05, 0.1);

        assertThat(rig.ladder.step()).isEqualTo(Step.FULL);
        assertThat(rig.momentsMs.get(rig.momentsMs.size() - 1) - fallsMs).isLessThan(5_000);
    }

    @Test
    void shouldNotComeDownWhereTwiceTheWorkWouldNotFit() {
        Rig rig = new Rig().frames(3_000, EVERY_MS, 1, 1);
        Step reached = rig.ladder.step();

        rig.frames(30_000, EVERY_MS, 0.1, 0.7);

        assertThat(rig.ladder.step()).isEqualTo(reached);
    }

    @Test
    void shouldNotTryAgainSoonWhatFailed() {
        Rig rig = new Rig().frames(2_000, EVERY_MS, 1, 1);
        assertThat(rig.ladder.step()).isEqualTo(Step.RARE_DETECTION);
        rig.frames(3_000, EVERY_MS, 0.1, 0.4);
        assertThat(rig.ladder.step()).as("it tries").isEqualTo(Step.FULL);
        rig.frames(2_500, EVERY_MS, 1, 1);
        assertThat(rig.ladder.step()).as("and has to take it back").isNotEqualTo(Step.FULL);
        int tried = rig.moves.size();

        rig.frames(50_000, EVERY_MS, 0.1, 0.4);
        assertThat(rig.moves.size() - tried)
                .as("the same load does not tempt it")
                .isLessThanOrEqualTo(1);

        rig.frames(5_000, EVERY_MS, 0.1, 0.1);
        assertThat(rig.ladder.step()).as("less to do does").isEqualTo(Step.FULL);
    }

    @Test
    void shouldNotClimbForFramesThatAreLateForAnotherReason() {
        Rig rig = new Rig().frames(60_000, EVERY_MS, 1, 0.01);

        assertThat(rig.moves)
                .as("an outage, or a wrong clock: no work would be saved")
                .isEmpty();
    }

    @Test
    void shouldComeDownThoughASlowNetworkMakesFramesLate() {
        Rig rig = new Rig().frames(10_000, EVERY_MS, 1, 1).frames(10_000, EVERY_MS, 0.7, 0.2);

        assertThat(rig.ladder.step()).isEqualTo(Step.FULL);
    }

    @Test
    void shouldLetALessImportantStreamGiveFramesFirst() {
        Rig rig = new Rig().frames(20_000, EVERY_MS, 1, 1, new Others(true, false, false));

        assertThat(rig.ladder.step()).isEqualTo(Step.LIGHT_MODEL);
        assertThat(rig.ladder.inNeed()).isTrue();
        rig.frames(1_500, EVERY_MS, 1, 1);
        assertThat(rig.ladder.step()).as("nobody is left to give").isEqualTo(Step.HALF_RATE);
    }

    @Test
    void shouldGiveWayToAMoreImportantStreamAndNotComeBackBeforeIt() {
        Rig rig = new Rig().frames(6_000, EVERY_MS, 0.1, 0.1, new Others(false, true, true));

        assertThat(rig.ladder.step()).isEqualTo(Step.QUARTER_RATE);
        assertThat(rig.moves.get(0).reason()).contains("a more important stream comes too late");
        rig.frames(20_000, EVERY_MS, 0.1, 0.1, new Others(false, false, true));
        assertThat(rig.ladder.step()).isEqualTo(Step.QUARTER_RATE);
        rig.frames(4_500, EVERY_MS, 0.1, 0.1);
        assertThat(rig.ladder.step()).isEqualTo(Step.FULL);
    }

    @Test
    void shouldTakeAClockThatGoesBackForOneThatStandsStill() {
        Ladder ladder = new Ladder(List.of(Step.values()));
        for (int i = 0; i < 1_000; i++) {
            assertThat(ladder.frame(-i * 1_000_000L, 1, 1_000_000, Others.NONE)).isEmpty();
        }
    }

    @Property(tries = 200)
    @SuppressWarnings("EnumOrdinal") // the ladder is the order of its steps
    void shouldNeverMoveTwiceWithinTheTimeOfOneDecision(
            @ForAll @LongRange(min = 10, max = 300) long everyMs,
            @ForAll @DoubleRange(min = 0, max = 1) double late,
            @ForAll @DoubleRange(min = 0, max = 1.2) double busy,
            @ForAll @DoubleRange(min = 0, max = 1) double laterLate,
            @ForAll @DoubleRange(min = 0, max = 1.2) double laterBusy) {
        Rig rig = new Rig().frames(20_000, everyMs, late, busy).frames(20_000, everyMs, laterLate, laterBusy);

        for (int i = 1; i < rig.momentsMs.size(); i++) {
            assertThat(rig.momentsMs.get(i) - rig.momentsMs.get(i - 1))
                    .isGreaterThanOrEqualTo((long) Ladder.DESCEND_AFTER_MS);
            int apart =
                    rig.moves.get(i).to().ordinal() - rig.moves.get(i).from().ordinal();
            assertThat(Math.abs(apart)).isOne();
        }
    }
}
