package io.posestream.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.evaluation.Walkers;
import io.posestream.frame.FrameId;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three frames and one record that is none were sent; what is said of them differs. */
class LedgerTest {
    private static final ConsumerRecord<byte[], byte[]> POISON = Tape.noFrame(3);

    private final Ledger ledger = new Ledger("poses");

    @BeforeEach
    void threeFramesAndPoison() {
        for (long seq = 0; seq < 3; seq++) {
            ledger.sent(Tape.frame(seq, seq));
        }
        ledger.sent(POISON);
    }

    private void allIsTold() {
        for (long seq = 0; seq < 3; seq++) {
            ledger.told(Tape.poses(seq));
        }
        ledger.buried(Tape.letter(POISON));
    }

    @Test
    void shouldFindNothingWhenEachRecordHasOneOutcome() {
        allIsTold();

        Account account = ledger.close(Set.of(new FrameId(Tape.CAMERA, 0, 2)));

        assertThat(account.sent()).containsExactly(Map.entry(Tape.CAMERA, 3L));
        assertThat(account.outcomes()).containsExactly(Map.entry("empty", 3L));
        assertThat(account.deadLetters()).containsExactly(Map.entry("wire", 1L));
        assertThat(account.poison()).isEqualTo(1);
        assertThat(account.lost() + account.duplicated() + account.outOfOrder() + account.contradicted())
                .isZero();
    }

    @Test
    void shouldMissAFrameAndARecordOfWhichNothingIsSaid() {
        ledger.told(Tape.poses(0));
        ledger.told(Tape.poses(2));

        Account account = ledger.close(Set.of());

        assertThat(account.lost()).isEqualTo(2);
        assertThat(account.examples()).anyMatch(story -> story.contains("frameSeq=1"));
    }

    @Test
    void shouldMissAnAcknowledgedFrameThatIsNotOnTheTopic() {
        allIsTold();

        assertThat(ledger.close(Set.of(new FrameId(Tape.CAMERA, 0, 9))).lost()).isEqualTo(1);
    }

    @Test
    void shouldCountWhatIsSaidTwiceInTheSameWords() {
        allIsTold();
        ledger.told(Tape.poses(1));
        ledger.buried(Tape.letter(POISON));

        Account account = ledger.close(Set.of());

        assertThat(account.duplicated()).isEqualTo(2);
        assertThat(account.contradicted()).isZero();
        assertThat(account.outOfOrder()).as("a repetition is not out of order").isZero();
        assertThat(account.outcomeFrames()).isEqualTo(3);
    }

    @Test
    void shouldNoticeThatASecondWordIsNotTheFirst() {
        allIsTold();
        ledger.told(Tape.late(1));

        Account account = ledger.close(Set.of());

        assertThat(account.duplicated()).isEqualTo(1);
        assertThat(account.contradicted()).isEqualTo(1);
    }

    @Test
    void shouldNoticeAFrameThatIsToldAfterALaterOne() {
        ledger.told(Tape.poses(0));
        ledger.told(Tape.poses(2));
        ledger.told(Tape.poses(1, Walkers.person(1, 0, 0, 0)));
        ledger.buried(Tape.letter(POISON));

        assertThat(ledger.close(Set.of()).outOfOrder()).isEqualTo(1);
    }

    @Test
    void shouldAllowADeadLetterForAFrameThatIngestSentTwiceButNotTwoAnswers() {
        ConsumerRecord<byte[], byte[]> again = Tape.frame(1, 4);
        ledger.sent(again);
        allIsTold();
        ledger.buried(Tape.letter(again));
        assertThat(ledger.close(Set.of()).duplicated()).isZero();

        ledger.told(Tape.poses(1));
        assertThat(ledger.close(Set.of()).duplicated()).isPositive();
    }

    @Test
    void shouldTakeADeadLetterAsTheOutcomeOfAFrame() {
        ledger.told(Tape.poses(0));
        ledger.told(Tape.poses(1));
        ledger.buried(Tape.letter(Tape.frame(2, 2)));
        ledger.buried(Tape.letter(POISON));

        Account account = ledger.close(Set.of());

        assertThat(account.lost()).isZero();
        assertThat(account.outcomes()).containsEntry("dead_letter", 1L);
    }
}
