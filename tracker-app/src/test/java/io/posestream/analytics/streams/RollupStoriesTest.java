package io.posestream.analytics.streams;

import static io.posestream.analytics.streams.Figures.START_MS;
import static io.posestream.analytics.streams.Figures.frame;
import static io.posestream.analytics.streams.Figures.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.analytics.StreamNow;
import io.posestream.frame.Outcome;
import io.posestream.frame.StreamRollup;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A frame each 500 ms; minutes are told 300 ms after their end. */
class RollupStoriesTest {
    private final TopologyRig rig = new TopologyRig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void shouldSumUpAMinuteOfOneWhoStaysAndOneWhoPasses() {
        for (int i = 0; i <= 121; i++) {
            if (i < 60) {
                rig.tell(frame("door", i, 500L * i, standing(1, 100, 200)));
            } else if (i < 80) {
                rig.tell(frame("door", i, 500L * i, standing(1, 100, 200), standing(2, 300, 200)));
            } else {
                rig.tell(frame("door", i, 500L * i));
            }
        }

        StreamRollup minute = only(rig.rollups());

        assertThat(minute.startNs() / 1_000_000).isEqualTo(START_MS);
        assertThat(minute.endNs() / 1_000_000).isEqualTo(START_MS + 60_000);
        assertThat(minute.frames()).isEqualTo(new StreamRollup.Frames(80, 40, 0, 0));
        assertThat(minute.people().tracks()).isEqualTo(2);
        assertThat(minute.people().max()).isEqualTo(2);
        assertThat(minute.people().mean()).isCloseTo(100 / 120.0, within(1e-6));
        assertThat(minute.people().dwellMs()).isEqualTo(79 * 500 + 20 * 500);
        assertThat(minute.people().longestDwellMs()).isEqualTo(79 * 500);
        assertThat(minute.quality().score()).isCloseTo(.8, within(1e-6));
        assertThat(minute.quality().seenKeypoints()).isEqualTo(1);
        assertThat(minute.quality().meanLatencyMs()).isCloseTo(40, within(1e-3));
        assertThat(minute.flow()).isEqualTo(new StreamRollup.Flow(0, 0, 0, 0));
    }

    @Test
    void shouldCountDropsGapsMissingRefinedAndRepeatedFrames() {
        rig.tell(frame("door", 0, 0));
        rig.tell(frame("door", 1, 1, 500, 0, Outcome.DROPPED_LATE));
        rig.tell(frame("door", 1, 2, 1000, 0, Outcome.DECODE_GAP));
        rig.tell(frame("door", 6, 3000, standing(1, 100, 200)));
        rig.tell(frame("door", 6, 3000, standing(1, 100, 200)));
        rig.tell(frame("door", 1, 6, 3000, 1, Outcome.TRACKED, standing(1, 100, 200)));
        rig.tell(frame("door", 4, 2000));
        rig.tell(frame("door", 7, 60_400));

        StreamRollup minute = only(rig.rollups());

        assertThat(minute.frames()).isEqualTo(new StreamRollup.Frames(1, 2, 1, 1));
        assertThat(minute.flow().missing()).as("3 and 5").isEqualTo(2);
        assertThat(minute.flow().refined()).isEqualTo(1);
    }

    @Test
    void shouldCountAFrameAfterItsMinuteAsLateInTheNext() {
        rig.tell(frame("door", 0, 59_000));
        rig.tell(frame("door", 2, 60_300));
        rig.tell(frame("door", 1, 59_500));
        rig.tell(frame("door", 3, 120_300));

        List<StreamRollup> told = rig.rollups();

        assertThat(told).map(minute -> minute.flow().late()).containsExactly(0L, 1L);
        assertThat(told.get(0).frames().lookedAt()).isEqualTo(1);
        assertThat(told.get(1).frames().lookedAt()).isEqualTo(1);
    }

    @Test
    void shouldTellAMinuteAgainWhenItsStreamComesBackFromSilence() {
        rig.tell(frame("door", 0, 0, standing(1, 100, 200)));
        rig.waitMs(TopologyRig.IDLE_MS + 1_000);
        assertThat(only(rig.rollups()).frames().tracked()).isEqualTo(1);

        rig.tell(frame("door", 1, 30_000, standing(1, 100, 200)));
        rig.tell(frame("door", 2, 60_300));

        assertThat(only(rig.rollups()).frames().tracked()).isEqualTo(2);
    }

    @Test
    void shouldKnowWhoIsThereNowAndSinceWhen() {
        rig.tell(frame("door", 0, 0, standing(1, 100, 200)));
        rig.tell(frame("door", 1, 500, standing(1, 110, 200), standing(2, 300, 200)));
        rig.tell(frame("door", 1, 2, 1000, 0, Outcome.DROPPED_LATE));

        StreamNow now = rig.now("door").orElseThrow();

        assertThat(now.frameSeq()).as("a dropped frame says nothing").isEqualTo(1);
        assertThat(now.tracks()).map(StreamNow.TrackNow::trackId).containsExactly(1L, 2L);
        assertThat(now.tracks())
                .map(track -> track.firstSeenNs() / 1_000_000 - START_MS)
                .containsExactly(0L, 500L);
    }

    private static StreamRollup only(List<StreamRollup> rollups) {
        assertThat(rollups).hasSize(1);
        return rollups.get(0);
    }
}
