package io.posestream.analytics.streams;

import static io.posestream.analytics.streams.Figures.START_MS;
import static io.posestream.analytics.streams.Figures.frame;
import static io.posestream.analytics.streams.Figures.standing;
import static io.posestream.analytics.streams.Figures.turned;
import static io.posestream.analytics.streams.Figures.waving;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.Outcome;
import io.posestream.frame.PoseAlert;
import io.posestream.frame.TrackedPerson;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A frame each 100 ms; a rule must hold for 500 ms. */
class AlertStoriesTest {
    private final TopologyRig rig = new TopologyRig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void shouldTellAFallOnceAndSayWhoWhenAndWhere() {
        tell(0, 40, i -> i < 10 ? standing(3, 200, 200) : turned(3, 200, 280, 85));

        assertThat(rig.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo("fall");
            assertThat(alert.trackId()).isEqualTo(3);
            assertThat(alert.sinceNs() / 1_000_000).isEqualTo(START_MS + 1000);
            assertThat(alert.eventTimeNs() / 1_000_000).isEqualTo(START_MS + 1500);
            assertThat(alert.frameSeq()).isEqualTo(15);
            assertThat(alert.box().width()).isGreaterThan(alert.box().height());
            assertThat(alert.detail()).isEqualTo("person 3 lies, and stood a moment ago");
        });
    }

    @Test
    void shouldNotTellWhoLayAllTheTimeOrOnlyStumbled() {
        tell(0, 30, i -> turned(3, 200, 280, 85));
        tell(30, 60, i -> i == 40 || i == 41 ? turned(4, 300, 280, 85) : standing(4, 300, 200));

        assertThat(rig.alerts()).isEmpty();
    }

    @Test
    void shouldTellARaisedHandAgainOnlyAfterItWasDown() {
        tell(0, 20, i -> waving(5, 200, 200));
        tell(20, 25, i -> standing(5, 200, 200));
        tell(25, 40, i -> waving(5, 200, 200));
        assertThat(rig.alerts()).as("a flicker ends nothing").hasSize(1);

        tell(40, 55, i -> standing(5, 200, 200));
        tell(55, 65, i -> waving(5, 200, 200));
        assertThat(rig.alerts()).singleElement().extracting(PoseAlert::rule).isEqualTo("raised-hand");
    }

    @Test
    void shouldNotTellTwiceWhatIsToldTwice() {
        for (int i = 0; i < 20; i++) {
            rig.tell(frame("door", i, 100L * i, waving(5, 200, 200)));
            rig.tell(frame("door", i, 100L * i, waving(5, 200, 200)));
            rig.tell(frame("door", 1, i, 100L * i, 1, Outcome.TRACKED, waving(5, 200, 200)));
        }

        assertThat(rig.alerts()).hasSize(1);
    }

    @Test
    void shouldMakeADeadLetterOfWhatIsNoPoseAndGoOn() {
        rig.tellRaw("door".getBytes(UTF_8), new byte[] {1, 2, 3});
        tell(0, 10, i -> waving(5, 200, 200));

        assertThat(rig.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.value()).containsExactly(1, 2, 3);
            assertThat(letter.headers().lastHeader("dead-letter-stage").value())
                    .asString()
                    .isEqualTo("analytics");
        });
        assertThat(rig.alerts()).hasSize(1);
    }

    private void tell(int from, int to, IntFunction<TrackedPerson> who) {
        for (int i = from; i < to; i++) {
            rig.tell(frame("door", i, 100L * i, who.apply(i)));
        }
    }
}
