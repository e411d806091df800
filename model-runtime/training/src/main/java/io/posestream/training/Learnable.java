package io.posestream.training;

import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import io.posestream.temporal.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Takes away the targets of real windows that can only be learned by heart: no frame shows an answer near the truth, be
 * it another peak or the joint of the other side. There are too few real clips to learn from them where joints lie that
 * the backbone never sees; drawn people are many enough.
 */
final class Learnable {
    /** Farther than people move between the frames of a window, input pixels of the key's crop. */
    private static final double NEAR_PIXELS = 16;

    private static final Skeleton SKELETON = Skeleton.COCO_17;

    private Learnable() {}

    static WindowSample of(WindowSample sample) {
        if (sample.kind() == WindowKind.SIMULATED || sample.kind() == WindowKind.CROWDED) {
            return sample;
        }
        List<Target> targets = new ArrayList<>();
        for (int j = 0; j < sample.targets().size(); j++) {
            Target target = sample.targets().get(j);
            targets.add(shown(sample, target, j) ? target : new Target(target.x(), target.y(), 0, target.visibility()));
        }
        return new WindowSample(sample.window(), targets, sample.clip(), sample.kind(), sample.degradation());
    }

    private static boolean shown(WindowSample sample, Target target, int keypoint) {
        double near = NEAR_PIXELS / sample.window().key().crop().scale();
        return sample.window().looks().stream()
                .filter(Objects::nonNull)
                .flatMap(look -> answers(look, keypoint))
                .anyMatch(answer ->
                        !answer.missing() && Math.hypot(answer.x() - target.x(), answer.y() - target.y()) < near);
    }

    private static Stream<Keypoint> answers(Look look, int keypoint) {
        Pose pose = look.pose();
        return Stream.concat(
                Stream.of(pose.keypoint(keypoint), pose.keypoint(SKELETON.swap().get(keypoint))),
                look.peaks().perKeypoint().get(keypoint).stream());
    }
}
