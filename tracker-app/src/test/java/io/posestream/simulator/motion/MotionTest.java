package io.posestream.simulator.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.simulator.body.Build;
import io.posestream.simulator.body.Figure;
import io.posestream.simulator.body.Joint;
import io.posestream.simulator.geometry.Vec3;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class MotionTest {
    private static final Build BUILD = new Build(1.75, 1);
    private static final CurvedPath ROUND = new CurvedPath(
            List.of(new Vec3(0, 0, -5), new Vec3(4, 0, -8), new Vec3(0, 0, -11), new Vec3(-4, 0, -8)), true);
    private static final List<Act> ACTS = List.of(
            new Stroll(BUILD, ROUND, 1.3, 0),
            new Stroll(BUILD, ROUND, 3.2, 0),
            new Errand(BUILD, CurvedPath.line(Vec3.ZERO, new Vec3(4, 0, -3)), 1.4),
            Gestures.wave(BUILD, Vec3.ZERO, 0, 5),
            Gestures.sit(BUILD, Vec3.ZERO, 1, .45, 8),
            Gestures.turn(BUILD, Vec3.ZERO, 0, Math.PI, 2),
            Gestures.crouchAndJump(BUILD, Vec3.ZERO, .5, 2.4),
            Gestures.stretch(BUILD, Vec3.ZERO, 0, 3));

    @Property(tries = 400)
    void shouldKeepLimbsAsLongAsTheyAre(@ForAll @DoubleRange(min = 0, max = 20) double timeS) {
        for (Act act : ACTS) {
            Figure figure = new StanceMotion(BUILD, act).at(timeS);
            assertThat(length(figure, Joint.LEFT_HIP, Joint.LEFT_KNEE)).isCloseTo(BUILD.thigh(), within(.002));
            assertThat(length(figure, Joint.LEFT_KNEE, Joint.LEFT_ANKLE)).isCloseTo(BUILD.shank(), within(.02));
            assertThat(length(figure, Joint.RIGHT_SHOULDER, Joint.RIGHT_ELBOW))
                    .isCloseTo(BUILD.upperArm(), within(1e-9));
            assertThat(length(figure, Joint.RIGHT_ELBOW, Joint.RIGHT_WRIST)).isCloseTo(BUILD.forearm(), within(1e-9));
        }
    }

    @Property(tries = 400)
    void shouldMoveSmoothly(@ForAll @DoubleRange(min = 0, max = 20) double timeS) {
        for (Act act : ACTS) {
            StanceMotion motion = new StanceMotion(BUILD, act);
            Figure now = motion.at(timeS);
            Figure then = motion.at(timeS + .01);
            for (Joint joint : Joint.values()) {
                double speedMps = now.at(joint).distance(then.at(joint)) / .01;
                assertThat(speedMps).as("%s at %s s", joint, timeS).isLessThan(16);
            }
        }
    }

    @Property(tries = 400)
    void shouldNeverPutAFootIntoTheGround(@ForAll @DoubleRange(min = 0, max = 20) double timeS) {
        for (Act act : ACTS) {
            Figure figure = new StanceMotion(BUILD, act).at(timeS);
            assertThat(figure.at(Joint.LEFT_ANKLE).y()).isGreaterThan(BUILD.ankleHeight() - 1e-6);
            assertThat(figure.at(Joint.RIGHT_ANKLE).y()).isGreaterThan(BUILD.ankleHeight() - 1e-6);
        }
    }

    @Example
    void shouldNotSkateOnACurve() {
        StanceMotion walk = new StanceMotion(BUILD, new Stroll(BUILD, ROUND, 1.3, 0));
        int still = 0;
        for (int i = 0; i < 2000; i++) {
            Vec3 now = walk.at(i * .01).at(Joint.LEFT_ANKLE);
            Vec3 then = walk.at((i + 1) * .01).at(Joint.LEFT_ANKLE);
            boolean flat = now.y() < BUILD.ankleHeight() + 1e-4 && then.y() < BUILD.ankleHeight() + 1e-4;
            if (flat) {
                assertThat(now.distance(then)).as("ankle at %s s", i * .01).isLessThan(1e-3);
                still++;
            }
        }
        assertThat(still / 2000.0).as("share of time the left foot stands flat").isBetween(.25, .6);
    }

    @Example
    void shouldFaceWhereItGoes() {
        CurvedPath towardsCamera = CurvedPath.line(new Vec3(0, 0, -9), new Vec3(0, 0, -3));
        Figure figure = new StanceMotion(BUILD, new Stroll(BUILD, towardsCamera, 1.3, 1)).at(1);
        assertThat(figure.head().forward().z()).isGreaterThan(.95);
        // facing the camera, the own left is to the right of the picture
        assertThat(figure.at(Joint.LEFT_SHOULDER).x())
                .isGreaterThan(figure.at(Joint.RIGHT_SHOULDER).x());
        assertThat(figure.at(Joint.LEFT_HIP).x())
                .isGreaterThan(figure.at(Joint.RIGHT_HIP).x());
    }

    @Example
    void shouldSitOnTheSeatAndStandUpAgain() {
        StanceMotion sit = new StanceMotion(BUILD, Gestures.sit(BUILD, Vec3.ZERO, 0, .45, 8));
        assertThat(sit.at(0).at(Joint.PELVIS).y()).isGreaterThan(.85);
        assertThat(sit.at(4).at(Joint.PELVIS).y()).isCloseTo(.55, within(.02));
        assertThat(sit.at(4).at(Joint.PELVIS).z()).isLessThan(-.3);
        assertThat(sit.at(8).at(Joint.PELVIS).y()).isGreaterThan(.85);
    }

    @Example
    void shouldWalkTheWholeErrandInItsTime() {
        Errand errand = new Errand(BUILD, CurvedPath.line(Vec3.ZERO, new Vec3(3, 0, 0)), 1.3);
        StanceMotion motion = new StanceMotion(BUILD, errand);
        assertThat(errand.durationS()).isBetween(2.5, 4.0);
        assertThat(motion.at(0).at(Joint.PELVIS).x()).isCloseTo(0, within(.05));
        assertThat(motion.at(errand.durationS()).at(Joint.PELVIS).x()).isCloseTo(3, within(.05));
    }

    private static double length(Figure figure, Joint from, Joint to) {
        return figure.at(from).distance(figure.at(to));
    }
}
