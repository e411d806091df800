package io.posestream.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.posestream.frame.FrameId;
import io.posestream.frame.ModelInfo;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RefinementWindowTest {
    private final List<Long> refined = new ArrayList<>();

    @Test
    void shouldRefineAFrameWhenTwoLaterOnesAreKnown() {
        RefinementWindow window = window(2);

        assertThat(window.add(frame(0, true))).isEmpty();
        assertThat(window.add(frame(1, true))).isEmpty();
        assertThat(window.add(frame(2, true)))
                .extracting(due -> due.id().frameSeq(), due -> due.poses().revision())
                .containsExactly(tuple(0L, 1));
        assertThat(window.settle()).extracting(due -> due.id().frameSeq()).containsExactly(1L, 2L);
        assertThat(window.settle()).isEmpty();
    }

    @Test
    void shouldNotCountFramesThatShowNothing() {
        RefinementWindow window = window(1);
        window.add(frame(0, true));

        assertThat(window.add(frame(1, false))).as("a dropped frame").isEmpty();
        assertThat(window.add(frame(2, true))).hasSize(1);
    }

    @Property(tries = 60)
    void shouldRefineEveryFrameOnceAndInOrderWhereverTheStreamPauses(
            @ForAll @IntRange(min = 1, max = 2) int lookAhead, @ForAll List<Boolean> pauses) {
        refined.clear();
        RefinementWindow window = window(lookAhead);
        List<Long> all = new ArrayList<>();
        for (long seq = 0; seq < pauses.size(); seq++) {
            window.add(frame(seq, true));
            all.add(seq);
            if (pauses.get((int) seq)) {
                window.settle();
            }
            assertThat(all.size() - refined.size()).as("waiting").isLessThanOrEqualTo(lookAhead);
        }
        window.settle();
        assertThat(refined).isEqualTo(all);
    }

    private RefinementWindow window(int lookAhead) {
        return new RefinementWindow(lookAhead, told -> {
            refined.add(told.id().frameSeq());
            return told.refined(told.people());
        });
    }

    private static FrameResult.Posed frame(long seq, boolean provisional) {
        PoseFrame poses = new PoseFrame(
                new FrameId("cam", 1, seq),
                seq * 40_000_000,
                0,
                0,
                640,
                360,
                "body-pose/coco-17",
                new ModelInfo("model", "engine", "fp32"),
                0,
                provisional ? Outcome.EMPTY : Outcome.DROPPED_LATE,
                "",
                false,
                List.of());
        return new FrameResult.Posed(poses, List.of(), provisional);
    }
}
