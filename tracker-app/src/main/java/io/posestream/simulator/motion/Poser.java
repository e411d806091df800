package io.posestream.simulator.motion;

import io.posestream.simulator.body.Build;
import io.posestream.simulator.body.Figure;
import io.posestream.simulator.body.Joint;
import io.posestream.simulator.geometry.Basis;
import io.posestream.simulator.geometry.Vec3;
import java.util.EnumMap;
import java.util.Map;

/** Turns a {@link Stance} into joints: legs reach for the feet, arms follow their angles. */
final class Poser {
    /** Knees never lock: a leg is used up to this share of its length. */
    private static final double MAX_STRETCH = 0.992;

    /** How much of the trunk's lean the pelvis takes part in. */
    private static final double PELVIS_SHARE = 0.35;

    private final Build build;

    Poser(Build build) {
        this.build = build;
    }

    Figure pose(Stance stance) {
        Map<Joint, Vec3> joints = new EnumMap<>(Joint.class);
        Basis level = Basis.heading(stance.heading());
        Basis pelvisBasis = level.pitched(stance.lean() * PELVIS_SHARE);
        Vec3 pelvis = reachable(stance, pelvisBasis);
        joints.put(Joint.PELVIS, pelvis);
        placeLeg(joints, pelvisBasis, pelvis, stance.leftFoot(), true);
        placeLeg(joints, pelvisBasis, pelvis, stance.rightFoot(), false);

        Basis chestBasis = level.yawed(stance.twist()).pitched(stance.lean());
        Vec3 spine = pelvisBasis.up().plus(chestBasis.up()).unit();
        Vec3 chest = pelvis.along(spine, build.trunk());
        joints.put(Joint.CHEST, chest);
        placeArm(joints, chestBasis, chest, stance.leftArm(), true);
        placeArm(joints, chestBasis, chest, stance.rightArm(), false);

        Basis neck = level.yawed(stance.twist() * .5).pitched(stance.lean() * .75);
        joints.put(Joint.HEAD, neck.point(chest, 0, build.neck(), .012 * build.height()));
        Basis head = level.yawed(stance.gaze().left()).pitched(stance.gaze().down() + stance.lean() * .4);
        return new Figure(
                joints, chestBasis, pelvisBasis, head, footBasis(stance.leftFoot()), footBasis(stance.rightFoot()));
    }

    private static Basis footBasis(Stance.Foot foot) {
        return Basis.heading(foot.heading()).pitched(foot.pitch());
    }

    /** The pelvis, lowered as far as the longer reach of the two legs demands. */
    private Vec3 reachable(Stance stance, Basis basis) {
        double reach = build.legLength() * MAX_STRETCH;
        double drop = 0;
        for (int side = -1; side <= 1; side += 2) {
            Vec3 hip = basis.point(stance.pelvis(), side * build.halfHips(), 0, 0);
            Vec3 ankle =
                    side > 0 ? stance.leftFoot().ankle() : stance.rightFoot().ankle();
            double aside = Math.hypot(hip.x() - ankle.x(), hip.z() - ankle.z());
            double highest = ankle.y() + Math.sqrt(Math.max(.01, reach * reach - aside * aside));
            drop = Math.max(drop, hip.y() - highest);
        }
        return stance.pelvis().plus(new Vec3(0, -drop, 0));
    }

    private void placeLeg(Map<Joint, Vec3> joints, Basis basis, Vec3 pelvis, Stance.Foot foot, boolean left) {
        double side = left ? 1 : -1;
        Vec3 hip = basis.point(pelvis, side * build.halfHips(), 0, 0);
        Vec3 kneesPoint = basis.forward()
                .plus(Basis.heading(foot.heading()).forward())
                .plus(basis.left().times(.12 * side));
        Vec3 ankle = foot.ankle();
        joints.put(left ? Joint.LEFT_HIP : Joint.RIGHT_HIP, hip);
        joints.put(left ? Joint.LEFT_KNEE : Joint.RIGHT_KNEE, knee(hip, ankle, kneesPoint));
        joints.put(left ? Joint.LEFT_ANKLE : Joint.RIGHT_ANKLE, ankle);
    }

    /** The corner of the triangle hip, knee, ankle that lies towards {@code kneesPoint}. */
    private Vec3 knee(Vec3 hip, Vec3 ankle, Vec3 kneesPoint) {
        double thigh = build.thigh();
        Vec3 line = ankle.minus(hip);
        double reach = Math.max(.05, Math.min(line.length(), build.legLength() * MAX_STRETCH));
        Vec3 down = line.unit();
        double along = (thigh * thigh - build.shank() * build.shank() + reach * reach) / (2 * reach);
        double out = Math.sqrt(Math.max(0, thigh * thigh - along * along));
        Vec3 bend = kneesPoint.along(down, -kneesPoint.dot(down)).unit();
        return hip.along(down, along).along(bend, out);
    }

    private void placeArm(Map<Joint, Vec3> joints, Basis chestBasis, Vec3 chest, Stance.Arm arm, boolean left) {
        double side = left ? 1 : -1;
        double cosSpread = Math.cos(arm.spread());
        double sinSpread = Math.sin(arm.spread());
        double cosSwing = Math.cos(arm.swing());
        double sinSwing = Math.sin(arm.swing());
        Vec3 upper = chestBasis.direction(side * sinSpread, -cosSpread * cosSwing, cosSpread * sinSwing);
        Vec3 ahead = chestBasis.direction(0, sinSwing, cosSwing);
        Vec3 aside = ahead.cross(upper).times(side);
        Vec3 bend = ahead.times(Math.cos(arm.roll())).along(aside, Math.sin(arm.roll()));
        Vec3 lower = upper.times(Math.cos(arm.bend())).along(bend, Math.sin(arm.bend()));
        Vec3 shoulder = chestBasis.point(chest, side * build.halfShoulders(), 0, 0);
        Vec3 elbow = shoulder.along(upper, build.upperArm());
        joints.put(left ? Joint.LEFT_SHOULDER : Joint.RIGHT_SHOULDER, shoulder);
        joints.put(left ? Joint.LEFT_ELBOW : Joint.RIGHT_ELBOW, elbow);
        joints.put(left ? Joint.LEFT_WRIST : Joint.RIGHT_WRIST, elbow.along(lower, build.forearm()));
    }
}
