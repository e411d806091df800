package io.posestream.simulator.motion.bvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.image.SourceException;
import io.posestream.simulator.body.Build;
import io.posestream.simulator.body.Figure;
import io.posestream.simulator.body.Joint;
import io.posestream.simulator.geometry.Vec3;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BvhMotionTest {
    private static final Build BUILD = new Build(1.75, 1);
    private static final Vec3 PLACE = new Vec3(1, 0, -8);

    /**
     * A stiff figure: legs 4 + 4 units, both arms stretched out sideways. Frame 2 turns it left, frame 3 bends a knee.
     */
    private static final String FIGURE = """
            HIERARCHY
            ROOT Hips
            {
              OFFSET 0 0 0
              CHANNELS 6 Xposition Yposition Zposition Zrotation Yrotation Xrotation
              %s
              %s
              JOINT Spine
              {
                OFFSET 0 5 0
                CHANNELS 3 Zrotation Yrotation Xrotation
                JOINT Head
                {
                  OFFSET 0 2 0
                  CHANNELS 3 Zrotation Yrotation Xrotation
                  End Site
                  {
                    OFFSET 0 1 0
                  }
                }
                %s
                %s
              }
            }
            MOTION
            Frames: 3
            Frame Time: 0.5
            """.formatted(
                    chain("LeftUpLeg 1 0 0", "LeftLeg 0 -4 0", "LeftFoot 0 -4 0"),
                    chain("RightUpLeg -1 0 0", "RightLeg 0 -4 0", "RightFoot 0 -4 0"),
                    chain("LeftArm 2 0 0", "LeftForeArm 3 0 0", "LeftHand 3 0 0"),
                    chain("RightArm -2 0 0", "RightForeArm -3 0 0", "RightHand -3 0 0"));

    private static final int CHANNELS = 48;

    @TempDir
    private Path folder;

    @Test
    void shouldScaleTheFigureAndStandItOnItsPlace() {
        Figure figure = play(frame("0 8.5 0 0 0 0"), frame("0 8.5 0 0 0 0"), frame("0 8.5 0 0 0 0"))
                .at(0);
        double unit = BUILD.legLength() / 8;
        assertThat(figure.at(Joint.LEFT_ANKLE).y()).isCloseTo(BUILD.ankleHeight(), within(1e-9));
        assertThat(figure.at(Joint.PELVIS).x()).isCloseTo(1, within(1e-9));
        assertThat(figure.at(Joint.PELVIS).z()).isCloseTo(-8, within(1e-9));
        assertThat(figure.at(Joint.LEFT_WRIST).x()).isCloseTo(1 + 8 * unit, within(1e-9));
        assertThat(figure.at(Joint.RIGHT_WRIST).x()).isCloseTo(1 - 8 * unit, within(1e-9));
    }

    @Test
    void shouldLeaveOutTheReferencePoseAndRepeat() {
        BvhMotion motion = play(frame("0 8 0 0 0 0"), frame("0 8 0 0 90 0"), frame("0 8 0 0 0 0"));
        // Yrotation 90 turns +x to -z: the left hand points away from the camera
        Vec3 hand = motion.at(0).at(Joint.LEFT_WRIST);
        assertThat(hand.x()).isCloseTo(1, within(1e-9));
        assertThat(hand.z()).isLessThan(-8.5);
        assertThat(motion.at(.6).at(Joint.LEFT_WRIST).x()).isGreaterThan(1.5);
        assertThat(motion.at(1.1).at(Joint.LEFT_WRIST)).isEqualTo(hand);
    }

    @Test
    void shouldBendAKneeByItsOwnRotation() {
        String bent = "0 8 0 0 0 0 0 0 0 0 0 90";
        Figure figure =
                play(frame("0 8 0 0 0 0"), frame(bent), frame("0 8 0 0 0 0")).at(0);
        // Xrotation 90 turns -y to -z: the shank points back
        assertThat(figure.at(Joint.LEFT_ANKLE).y())
                .isCloseTo(figure.at(Joint.LEFT_KNEE).y(), within(1e-9));
        assertThat(figure.at(Joint.LEFT_ANKLE).z())
                .isLessThan(figure.at(Joint.LEFT_KNEE).z() - .3);
        assertThat(figure.at(Joint.RIGHT_ANKLE).y())
                .isLessThan(figure.at(Joint.LEFT_ANKLE).y() - .3);
    }

    @Test
    void shouldNameFileAndLineOfEachFault() {
        assertFault("HIERARCHY\nROOT Hips\n{\n OFFSET 0 zero 0\n}", "dance.bvh:4: expected offset y, found 'zero'");
        assertFault(
                "HIERARCHY\nROOT Hips\n{\n OFFSET 0 0 0\n CHANNELS 1 Wrotation",
                "dance.bvh:5: unknown channel 'Wrotation'");
        assertFault("HIERARCHY\nJOINT Hips", "dance.bvh:2: expected 'ROOT', found 'JOINT'");
        assertFault("HIERARCHY\nROOT Hips\n{", "dance.bvh:3: the file ends where 'OFFSET' is expected");
        assertFault(FIGURE + "1 2 3", "the file ends where number 4 of 48 of frame 1 of 3 is expected");
        assertFault(FIGURE.replace("0.5", "0"), "the frame time must be greater than 0 seconds");
        assertFault(FIGURE.replace("Frames: 3", "Frames: 2.5"), "the number of frames must be a whole number");
    }

    @Test
    void shouldSayWhichLimbIsMissing() {
        assertThatThrownBy(() -> BvhMotion.of(
                        clip(FIGURE.replace("LeftHand", "Claw"), still(), still(), still()), BUILD, PLACE, 0))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("has no joint named LeftHand or LeftWrist")
                .hasMessageContaining("Claw");
    }

    @Test
    void shouldSayThatAFileCannotBeRead() {
        Path missing = folder.resolve("missing.bvh");
        assertThatThrownBy(() -> BvhMotion.load(missing, BUILD, PLACE, 0))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("missing.bvh");
    }

    @Test
    void shouldPlayCapturedMotion() {
        Path file = Path.of("../../shared/data/mocap/01_01.bvh");
        Assumptions.assumeTrue(Files.exists(file), "motion capture data is not here");
        BvhMotion motion = BvhMotion.load(file, BUILD, PLACE, 0);
        for (double t = 0; t < 20; t += .25) {
            Figure figure = motion.at(t);
            assertThat(figure.at(Joint.HEAD).y()).isBetween(.8, 2.4);
            assertThat(figure.at(Joint.LEFT_ANKLE).y()).isBetween(BUILD.ankleHeight() - .01, 1.2);
            assertThat(figure.at(Joint.LEFT_HIP).distance(figure.at(Joint.LEFT_KNEE)))
                    .isBetween(BUILD.thigh() * .85, BUILD.thigh() * 1.15);
        }
    }

    private BvhMotion play(String... frames) {
        return BvhMotion.of(clip(FIGURE, frames), BUILD, PLACE, 0);
    }

    private static BvhClip clip(String hierarchy, String... frames) {
        return BvhParser.parse("dance.bvh", List.of((hierarchy + String.join("\n", frames)).split("\n", -1)));
    }

    private static String still() {
        return frame("0 8 0 0 0 0");
    }

    /** The first numbers of a frame; the rest is 0. */
    private static String frame(String start) {
        return start + " 0".repeat(CHANNELS - start.split(" ", -1).length);
    }

    private static String chain(String first, String second, String third) {
        return joint(first, joint(second, joint(third, "End Site\n{\nOFFSET 0 0 1\n}")));
    }

    private static String joint(String nameAndOffset, String child) {
        String[] parts = nameAndOffset.split(" ", 2);
        return "JOINT " + parts[0] + "\n{\nOFFSET " + parts[1] + "\nCHANNELS 3 Zrotation Yrotation Xrotation\n" + child
                + "\n}";
    }

    private static void assertFault(String text, String message) {
        assertThatThrownBy(() -> BvhParser.parse("dance.bvh", List.of(text.split("\n", -1))))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining(message)
                .message()
                .matches("(?s)dance\\.bvh:\\d+: .*");
    }
}
