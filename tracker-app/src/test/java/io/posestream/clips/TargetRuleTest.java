package io.posestream.clips;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.image.CropTransform;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Visibility;
import io.posestream.training.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the head should answer. The crop shows a source pixel as half a pixel: 9 pixels of the crop are 18. */
class TargetRuleTest {
    private static final CropTransform CROP = new CropTransform(.5f, 200, 200, 192, 256);
    private static final int WRIST = 9;
    private static final int NOSE = 0;

    @Test
    void shouldKeepTheBackbonesOwnAnswerWhereItIsNearTheTruth() {
        List<Target> targets = targets(body(), body(), Optional.of(moved(body(), WRIST, 17)));

        assertThat(targets.get(WRIST).x()).isEqualTo(200);
        assertThat(targets.get(WRIST).weight()).isEqualTo(1);
    }

    @Test
    void shouldTakeTheTruthWhereTheBackboneIsWrong() {
        List<Target> targets = targets(body(), body(), Optional.of(moved(body(), WRIST, 19)));

        assertThat(targets.get(WRIST).x()).isEqualTo(219);
    }

    @Test
    void shouldKnowNothingOfTruthOutsideThePicture() {
        Pose truth = with(body(), WRIST, new Keypoint(200, 200, 1, Visibility.OUTSIDE, false, false));

        assertThat(targets(body(), body(), Optional.of(truth)).get(WRIST)).isEqualTo(Target.NONE);
    }

    @Test
    void shouldNotBelieveAnAnswerThatChangesWithTheCrop() {
        List<Target> targets = targets(body(), moved(body(), WRIST, 19), Optional.empty());

        assertThat(targets.get(WRIST)).isEqualTo(Target.NONE);
        assertThat(targets.get(NOSE).weight()).isEqualTo(1);
    }

    @Test
    void shouldRejectAPersonWhoseBodyChangesWithTheCrop() {
        Pose again = body();
        for (int i = 9; i < 13; i++) {
            again = moved(again, i, 30);
        }

        assertThat(new TargetRule(CROP, false).targets(body(), again, Optional.empty()))
                .isEmpty();
    }

    @Test
    void shouldAskTheBackboneWhereALabelIsMissing() {
        Pose labels = with(moved(body(), NOSE, 40), WRIST, Keypoint.absent());

        List<Target> targets = targets(body(), body(), Optional.of(labels));

        assertThat(targets.get(WRIST).x()).isEqualTo(200);
        assertThat(targets.get(NOSE).x()).isEqualTo(240);
    }

    @Test
    void shouldLearnNothingFromHiddenFaces() {
        List<Target> targets = new TargetRule(CROP, true)
                .targets(body(), body(), Optional.empty())
                .orElseThrow();

        assertThat(targets.subList(0, 5)).containsOnly(Target.NONE);
        assertThat(targets.get(WRIST).weight()).isEqualTo(1);
    }

    private static List<Target> targets(Pose own, Pose again, Optional<Pose> truth) {
        return new TargetRule(CROP, false).targets(own, again, truth).orElseThrow();
    }

    private static Pose body() {
        List<Keypoint> points = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
            points.add(new Keypoint(200, 100 + 10 * i, .8f, Visibility.VISIBLE, false, false));
        }
        return new Pose(points);
    }

    private static Pose moved(Pose pose, int keypoint, float dx) {
        Keypoint point = pose.keypoint(keypoint);
        return with(pose, keypoint, point.at(point.x() + dx, point.y()));
    }

    private static Pose with(Pose pose, int keypoint, Keypoint point) {
        List<Keypoint> points = new ArrayList<>(pose.keypoints());
        points.set(keypoint, point);
        return new Pose(points);
    }
}
