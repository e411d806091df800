package io.posestream.analytics.streams;

import static io.posestream.analytics.streams.Figures.START_MS;
import static io.posestream.analytics.streams.Figures.frame;
import static io.posestream.analytics.streams.Figures.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.frame.Outcome;
import io.posestream.frame.PoseSequence;
import io.posestream.frame.TrackState;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ten steps of 100 ms, a window each half second, told 300 ms after its end. */
class SequenceStoriesTest {
    private static final int NOSE = 0;
    private static final int V = 17;

    private final TopologyRig rig = new TopologyRig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void shouldTellWhoWalkedBySteps() {
        for (int i = 0; i <= 13; i++) {
            rig.tell(frame("door", i, 100L * i, standing(7, 100 + 10 * i, 200)));
        }

        List<PoseSequence> told = rig.sequences();

        assertThat(told)
                .map(sequence -> sequence.endNs() / 1_000_000 - START_MS)
                .containsExactly(500L, 1000L);
        PoseSequence second = told.get(1);
        assertThat(second.streamId()).isEqualTo("door");
        assertThat(second.trackId()).isEqualTo(7);
        assertThat(second.coverage()).isEqualTo(1);
        assertThat(second.frames()).isEqualTo(10);
        assertThat(second.frame().reference()).isEqualTo(PoseSequence.Reference.TORSO);
        assertThat(second.frame().scalePx()).isCloseTo(50, within(.01f));
        assertThat(second.mask()).containsOnly(PoseSequence.SEEN);
        for (int step = 0; step < 10; step++) {
            float hipX = 100 + 10 * (step + 1);
            assertThat(pixelX(second, step, NOSE)).isCloseTo(hipX, within(.01f));
            assertThat(pixelY(second, step, NOSE)).isCloseTo(120, within(.01f));
        }
    }

    @Test
    void shouldTellHalfEmptyWindowsWithTheirMaskAndEmptierOnesNot() {
        rig.tell(frame("door", 0, 0, standing(7, 100, 200)));
        for (int i = 1; i <= 13; i++) {
            rig.tell(i >= 5 ? frame("door", i, 100L * i, standing(7, 100, 200)) : frame("door", i, 100L * i));
        }

        List<PoseSequence> told = rig.sequences();

        assertThat(told).singleElement().satisfies(window -> {
            assertThat(window.endNs() / 1_000_000).isEqualTo(START_MS + 1000);
            assertThat(window.coverage()).isEqualTo(.6f);
            assertThat(mask(window, 3, NOSE)).isEqualTo(PoseSequence.ABSENT);
            assertThat(value(window, 3, NOSE, 0)).isZero();
            assertThat(mask(window, 4, NOSE)).isEqualTo(PoseSequence.SEEN);
        });
    }

    @Test
    void shouldTakeTheRefinedPoseInsteadOfTheFirst() {
        for (int i = 0; i <= 13; i++) {
            rig.tell(frame("door", i, 100L * i, standing(7, 100, 200)));
            if (i == 8) {
                rig.tell(frame("door", 1, 6, 600, 1, Outcome.TRACKED, standing(7, 130, 200)));
                rig.tell(frame("door", 6, 600, standing(7, 160, 200)));
            }
        }

        PoseSequence window = rig.sequences().get(1);

        assertThat(window.refinedFrames()).isEqualTo(1);
        assertThat(window.frames()).isEqualTo(10);
        assertThat(pixelX(window, 5, NOSE)).isCloseTo(130, within(.01f));
        assertThat(pixelX(window, 6, NOSE)).isCloseTo(100, within(.01f));
    }

    @Test
    void shouldWaitForALateFrameAndUseOneThatIsTooLateForTheWindowsAfter() {
        for (int i = 0; i <= 12; i++) {
            if (i != 9 && i != 10) {
                rig.tell(frame("door", i, 100L * i, standing(7, 100, 200)));
            }
        }
        rig.tell(frame("door", 9, 900, standing(7, 150, 200)));
        rig.tell(frame("door", 13, 1300, standing(7, 100, 200)));
        rig.tell(frame("door", 10, 1000, standing(7, 180, 200)));
        for (int i = 14; i <= 18; i++) {
            rig.tell(frame("door", i, 100L * i, standing(7, 100, 200)));
        }

        List<PoseSequence> told = rig.sequences();

        assertThat(pixelX(told.get(1), 8, NOSE)).as("late, within the grace").isCloseTo(150, within(.01f));
        assertThat(pixelX(told.get(1), 9, NOSE))
                .as("1000 ms came after the window: on the line between its neighbours")
                .isCloseTo(125, within(.01f));
        assertThat(pixelX(told.get(2), 4, NOSE)).isCloseTo(180, within(.01f));
    }

    @Test
    void shouldFillTheFirstAndLastStepFromTheFramesAround() {
        for (int i = 0; i <= 14; i++) {
            rig.tell(frame("door", i, 30 + 100L * i, standing(7, 100 + 10 * i, 200)));
        }

        PoseSequence window = rig.sequences().get(1);

        assertThat(window.coverage()).isEqualTo(1);
        assertThat(pixelX(window, 0, NOSE)).as("100 ms").isCloseTo(107, within(.01f));
        assertThat(pixelX(window, 9, NOSE)).as("1000 ms").isCloseTo(197, within(.01f));
    }

    @Test
    void shouldJoinAShortGapByALineAndMarkIt() {
        for (int i = 0; i <= 13; i++) {
            if (i < 5 || i > 7) {
                rig.tell(frame("door", i, 100L * i, standing(7, 100 + 10 * i, 200)));
            }
        }

        PoseSequence window = rig.sequences().get(1);

        assertThat(mask(window, 5, NOSE)).isEqualTo(PoseSequence.BETWEEN);
        assertThat(pixelX(window, 5, NOSE)).isCloseTo(160, within(.01f));
        assertThat(mask(window, 8, NOSE)).isEqualTo(PoseSequence.SEEN);
    }

    @Test
    void shouldMarkWhatTheTrackerOnlyPredicted() {
        for (int i = 0; i <= 13; i++) {
            TrackState state = i == 6 ? TrackState.COASTING : TrackState.CONFIRMED;
            rig.tell(frame("door", i, 100L * i, standing(7, state, 100, 200)));
        }

        assertThat(mask(rig.sequences().get(1), 5, NOSE)).isEqualTo(PoseSequence.PREDICTED);
    }

    @Test
    void shouldNotTellWhomTheTrackerNeverBelieved() {
        for (int i = 0; i <= 13; i++) {
            rig.tell(frame("door", i, 100L * i, standing(7, 100, 200), standing(8, TrackState.TENTATIVE, 300, 200)));
        }

        assertThat(rig.sequences()).map(PoseSequence::trackId).containsOnly(7L);
    }

    @Test
    void shouldKeepTheTimeOfEachStreamApart() {
        for (int i = 0; i <= 13; i++) {
            rig.tell(frame("live", i, 100L * i, standing(1, 100, 200)));
            rig.tell(frame("last-week", i, 100L * i - 604_800_000L, standing(2, 100, 200)));
        }

        assertThat(rig.sequences())
                .map(PoseSequence::streamId)
                .containsExactlyInAnyOrder("live", "live", "last-week", "last-week");
    }

    @Test
    void shouldTellWhatIsOwedWhenAStreamFallsSilentOrStartsAnew() {
        for (int i = 0; i <= 7; i++) {
            rig.tell(frame("door", i, 100L * i, standing(7, 100, 200)));
            rig.tell(frame("gate", i, 100L * i, standing(7, 100, 200)));
        }
        assertThat(rig.sequences()).isEmpty();

        rig.tell(frame("gate", 2, 0, 800, 0, Outcome.TRACKED, standing(1, 100, 200)));
        assertThat(rig.sequences())
                .hasSize(2)
                .allMatch(window -> window.streamId().equals("gate"));
        rig.waitMs(TopologyRig.IDLE_MS + 1_000);

        List<PoseSequence> told = rig.sequences();
        assertThat(told.stream().filter(window -> window.streamId().equals("door")))
                .map(window -> window.endNs() / 1_000_000 - START_MS)
                .containsExactly(500L, 1000L);
        assertThat(rig.now("door")).isEmpty();
    }

    @Test
    void shouldNotTellEachMissingWindowAfterALongPause() {
        for (int i = 0; i <= 9; i++) {
            rig.tell(frame("door", i, 100L * i, standing(7, 100, 200)));
        }
        for (int i = 10; i <= 23; i++) {
            rig.tell(frame("door", i, 86_400_000L + 100L * i, standing(7, 100, 200)));
        }

        assertThat(rig.sequences())
                .map(window -> window.endNs() / 1_000_000 - START_MS)
                .containsExactly(500L, 1000L, 86_401_500L, 86_402_000L);
    }

    private static byte mask(PoseSequence window, int step, int keypoint) {
        return window.mask()[step * V + keypoint];
    }

    private static float value(PoseSequence window, int step, int keypoint, int channel) {
        return window.values()[(step * V + keypoint) * 3 + channel];
    }

    private static float pixelX(PoseSequence window, int step, int keypoint) {
        return window.frame().originX()
                + value(window, step, keypoint, 0) * window.frame().scalePx();
    }

    private static float pixelY(PoseSequence window, int step, int keypoint) {
        return window.frame().originY()
                + value(window, step, keypoint, 1) * window.frame().scalePx();
    }
}
