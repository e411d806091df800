package io.posestream.estimation;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.pose.Appearance;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ben stands behind anna, 40 px to the right. */
class SecondLooksTest {
    private static final Box ANNAS_BOX = new Box(100, 50, 80, 200);
    private static final Box BENS_BOX = ANNAS_BOX.translate(40, 0);
    private static final PoseEstimate ANNA = bodyIn(ANNAS_BOX);
    private static final PoseEstimate BEN = bodyIn(BENS_BOX);

    private final SecondLooks looks = new SecondLooks(Skeleton.COCO_17);
    private final List<SecondLooks.Stolen> asked = new ArrayList<>();

    @Test
    void shouldLookAgainForBenWithAnnaCovered() {
        List<PoseEstimate> found = improve(List.of(BENS_BOX, ANNAS_BOX), List.of(ANNA, ANNA), BEN);

        assertThat(found).containsExactly(BEN, ANNA);
        assertThat(asked).singleElement().satisfies(stolen -> {
            assertThat(stolen.index()).isZero();
            assertThat(stolen.others()).containsExactly(new SecondLooks.Body(ANNA.pose(), ANNAS_BOX));
        });
    }

    @Test
    void shouldLookOnceAtThoseWhoAreFoundApart() {
        assertThat(improve(List.of(ANNAS_BOX, BENS_BOX), List.of(ANNA, BEN), ANNA))
                .containsExactly(ANNA, BEN);
        assertThat(asked).isEmpty();
    }

    @Test
    void shouldKeepTheFirstLookWhereNobodyElseIsFound() {
        List<PoseEstimate> found = improve(List.of(ANNAS_BOX, BENS_BOX), List.of(ANNA, ANNA), ANNA);

        assertThat(asked).hasSize(1);
        assertThat(found).containsExactly(ANNA, ANNA);
    }

    @Test
    void shouldNotSeekASecondPersonInTwoBoxesOfOne() {
        List<Box> boxes = List.of(ANNAS_BOX, ANNAS_BOX.translate(4, 3));

        assertThat(improve(boxes, List.of(ANNA, ANNA), BEN)).containsExactly(ANNA, ANNA);
        assertThat(asked).isEmpty();
    }

    @Test
    void shouldNotCoverWhoIsHardlyThere() {
        PoseEstimate faint = new PoseEstimate(faded(ANNA.pose()), Appearance.NONE);

        improve(List.of(ANNAS_BOX, BENS_BOX), List.of(faint, faint), BEN);

        assertThat(asked).isEmpty();
    }

    private List<PoseEstimate> improve(List<Box> boxes, List<PoseEstimate> first, PoseEstimate second) {
        return looks.improve(boxes, first, stolen -> {
            asked.addAll(stolen);
            return stolen.stream().map(one -> second).toList();
        });
    }

    /** Seventeen keypoints in the middle of the box, two a row. */
    private static PoseEstimate bodyIn(Box box) {
        List<Keypoint> keypoints = new ArrayList<>();
        for (int i = 0; i < Skeleton.COCO_17.size(); i++) {
            keypoints.add(Keypoint.seen(box.centerX() - 10 + i % 2 * 20, box.y() + 10 * (i + 1), 0.8f));
        }
        return new PoseEstimate(new Pose(keypoints), Appearance.NONE);
    }

    private static Pose faded(Pose pose) {
        return new Pose(pose.keypoints().stream()
                .map(keypoint -> Keypoint.seen(keypoint.x(), keypoint.y(), 0.05f))
                .toList());
    }
}
