package io.posestream.evaluation.posetrack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ClearMatchingTest {
    private static final double FAR = Double.POSITIVE_INFINITY;

    private final ClearMatching matching = new ClearMatching();

    private void frame(long[] truth, long[] found, double[]... distances) {
        matching.add(new JointFrame(truth, found, distances));
    }

    @Test
    void shouldKeepATrackWhileItIsInReachThoughAnotherIsNearer() {
        frame(new long[] {1}, new long[] {7}, new double[] {.1});
        frame(new long[] {1}, new long[] {7, 8}, new double[] {.4, .1});

        assertThat(matching.counts().switches()).isZero();
        assertThat(matching.counts().falsePositives()).isEqualTo(1);
        assertThat(matching.counts().matchedDistance()).isCloseTo(.5, within(1e-12));
    }

    @Test
    void shouldRememberATrackThroughAbsence() {
        frame(new long[] {1}, new long[] {7}, new double[] {.1});
        for (int missed = 0; missed < 50; missed++) {
            frame(new long[] {1}, new long[0], new double[0]);
        }
        frame(new long[] {1}, new long[] {8}, new double[] {.1});

        assertThat(matching.counts().switches()).isEqualTo(1);
        assertThat(matching.counts().misses()).isEqualTo(50);
        assertThat(matching.counts().objects()).isEqualTo(52);
    }

    @Test
    void shouldMakeAsManyPairsAsPossibleBeforeTheNearest() {
        frame(new long[] {1, 2}, new long[] {7, 8}, new double[] {0, .5}, new double[] {.5, FAR});

        assertThat(matching.counts().detections()).isEqualTo(2);
        assertThat(matching.counts().matchedDistance()).isCloseTo(1, within(1e-12));
    }

    @Test
    void shouldLogWhatPyMotmetricsLogs() {
        frame(new long[] {1, 2}, new long[] {7, 8}, new double[] {.1, FAR}, new double[] {FAR, .2});
        // Tracks change hands: in reach 0.3 + 0.4, paired 0.3 + 0.4, passed on 0.3 + 0.4; all had met somebody before.
        frame(new long[] {1, 2}, new long[] {7, 8}, new double[] {FAR, .3}, new double[] {.4, FAR});

        assertThat(matching.counts().switches()).isEqualTo(2);
        assertThat(matching.counts().loggedDistance()).isCloseTo(2 * .3 + 3 * .7, within(1e-12));
    }

    @Test
    void shouldLogOnceMoreForATrackThatIsNewAndForAPersonWhoIsNew() {
        frame(new long[] {1}, new long[] {7}, new double[] {.1});
        // Person 1 takes track 8 that nobody had (in reach, ascend, switch); 2 is new and takes 7 (in reach, migrate,
        // transfer, pair).
        frame(new long[] {1, 2}, new long[] {7, 8}, new double[] {FAR, .2}, new double[] {.3, FAR});

        assertThat(matching.counts().loggedDistance()).isCloseTo(2 * .1 + 3 * .2 + 4 * .3, within(1e-12));
    }
}
