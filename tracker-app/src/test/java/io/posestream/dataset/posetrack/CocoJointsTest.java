package io.posestream.dataset.posetrack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CocoJointsTest {
    private static PosedPerson person(List<Keypoint> coco) {
        return new PosedPerson(1, Optional.empty(), true, CocoJoints.of(new Pose(coco)));
    }

    private static List<Keypoint> nothing() {
        return new ArrayList<>(Collections.nCopies(17, Keypoint.absent()));
    }

    @Test
    void shouldPutTheTopOfTheHeadAsFarAboveTheNoseAsTheNeckIsBelow() {
        List<Keypoint> coco = nothing();
        coco.set(0, Keypoint.seen(100, 50, .9f));
        coco.set(5, Keypoint.seen(130, 80, .8f));
        coco.set(6, Keypoint.seen(80, 90, .6f));

        PosedPerson person = person(coco);

        JointPoint neck = person.joint(BodyJoint.HEAD_BOTTOM).orElseThrow();
        assertThat(neck.x()).isEqualTo(105);
        assertThat(neck.y()).isEqualTo(85);
        JointPoint top = person.joint(BodyJoint.HEAD_TOP).orElseThrow();
        assertThat(top.x()).isEqualTo(95);
        assertThat(top.y()).isEqualTo(15);
        assertThat(top.score().orElseThrow()).isCloseTo(.6, within(1e-6));
    }

    @Test
    void shouldDeriveNothingFromHalfOfThePoints() {
        List<Keypoint> coco = nothing();
        coco.set(0, Keypoint.seen(100, 50, .9f));
        coco.set(5, Keypoint.seen(130, 80, .8f));

        assertThat(person(coco).byJoint()).containsOnlyKeys(BodyJoint.NOSE.id(), BodyJoint.LEFT_SHOULDER.id());
    }

    @Test
    void shouldKeepTheSlotsThatCocoAndPoseTrackShare() {
        List<Keypoint> coco = new ArrayList<>();
        for (int slot = 0; slot < 17; slot++) {
            coco.add(Keypoint.seen(slot, slot, 1));
        }

        PosedPerson person = person(coco);

        for (BodyJoint joint : BodyJoint.values()) {
            if (Skeleton.COCO_17.keypoints().contains(joint.fileName())) {
                assertThat(person.joint(joint).orElseThrow().x())
                        .as(joint.fileName())
                        .isEqualTo(joint.slot());
            }
        }
    }
}
