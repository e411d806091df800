package io.posestream.simulator.motion.bvh;

import io.posestream.image.SourceException;
import io.posestream.simulator.body.Build;
import io.posestream.simulator.body.Figure;
import io.posestream.simulator.body.Joint;
import io.posestream.simulator.geometry.Basis;
import io.posestream.simulator.geometry.Vec3;
import io.posestream.simulator.motion.Motion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Plays a BVH file over and over, scaled to a body by the length of the legs. The figure of the file must face +z with
 * y up in its rest pose, as the CMU files do. The first of several frames is left out, because by custom it holds a
 * reference pose.
 */
public final class BvhMotion implements Motion {
    /** Names under which files in use hold each limb joint, the best first. */
    private static final Map<Joint, List<String>> NAMES = Map.ofEntries(
            Map.entry(Joint.LEFT_SHOULDER, List.of("LeftArm", "LeftShoulder")),
            Map.entry(Joint.RIGHT_SHOULDER, List.of("RightArm", "RightShoulder")),
            Map.entry(Joint.LEFT_ELBOW, List.of("LeftForeArm", "LeftElbow")),
            Map.entry(Joint.RIGHT_ELBOW, List.of("RightForeArm", "RightElbow")),
            Map.entry(Joint.LEFT_WRIST, List.of("LeftHand", "LeftWrist")),
            Map.entry(Joint.RIGHT_WRIST, List.of("RightHand", "RightWrist")),
            Map.entry(Joint.LEFT_HIP, List.of("LeftUpLeg", "LeftHip")),
            Map.entry(Joint.RIGHT_HIP, List.of("RightUpLeg", "RightHip")),
            Map.entry(Joint.LEFT_KNEE, List.of("LeftLeg", "LeftKnee")),
            Map.entry(Joint.RIGHT_KNEE, List.of("RightLeg", "RightKnee")),
            Map.entry(Joint.LEFT_ANKLE, List.of("LeftFoot", "LeftAnkle")),
            Map.entry(Joint.RIGHT_ANKLE, List.of("RightFoot", "RightAnkle")),
            Map.entry(Joint.HEAD, List.of("Head")));

    private final BvhClip clip;
    private final Map<Joint, Integer> indices = new EnumMap<>(Joint.class);
    private final int firstFrame;
    private final Build build;
    private final Vec3 place;
    private final Basis stage;
    private final double metresPerUnit;
    private final Vec3 start;

    private BvhMotion(BvhClip clip, Build build, Vec3 place, double heading) {
        this.clip = clip;
        this.build = build;
        this.place = place;
        this.stage = Basis.heading(heading);
        NAMES.forEach((joint, names) -> indices.put(joint, index(clip, names)));
        this.firstFrame = clip.frames().size() > 1 ? 1 : 0;
        BvhPosture first = posture(firstFrame);
        Vec3 hip = at(first, Joint.LEFT_HIP);
        Vec3 knee = at(first, Joint.LEFT_KNEE);
        double leg = hip.distance(knee) + knee.distance(at(first, Joint.LEFT_ANKLE));
        if (leg < 1e-6) {
            throw new SourceException("motion file " + clip.source()
                    + ": the left leg has no length, so the figure cannot be scaled; check its OFFSET lines");
        }
        this.metresPerUnit = build.legLength() / leg;
        Vec3 middle = hip.mix(at(first, Joint.RIGHT_HIP), .5);
        this.start = middle.withY(lowestAnkle() - build.ankleHeight() / metresPerUnit);
    }

    /**
     * @param place on the ground where the motion begins
     * @param heading by which the file's figure is turned, radians
     * @throws SourceException when the file cannot be read or a limb is missing
     */
    public static BvhMotion load(Path file, Build build, Vec3 place, double heading) {
        return new BvhMotion(BvhParser.read(file), build, place, heading);
    }

    static BvhMotion of(BvhClip clip, Build build, Vec3 place, double heading) {
        return new BvhMotion(clip, build, place, heading);
    }

    @Override
    public Figure at(double timeS) {
        int playable = clip.frames().size() - firstFrame;
        int frame = firstFrame + (int) Math.floorMod((long) Math.floor(timeS / clip.frameTimeS()), (long) playable);
        BvhPosture posture = posture(frame);
        Map<Joint, Vec3> joints = new EnumMap<>(Joint.class);
        indices.forEach((joint, index) -> joints.put(joint, toWorld(posture.places()[index])));
        Vec3 pelvis = require(joints, Joint.LEFT_HIP).mix(require(joints, Joint.RIGHT_HIP), .5);
        Vec3 chest = require(joints, Joint.LEFT_SHOULDER).mix(require(joints, Joint.RIGHT_SHOULDER), .5);
        Vec3 spine = chest.minus(pelvis);
        Basis chestBasis = basis(require(joints, Joint.LEFT_SHOULDER).minus(chest), spine);
        Vec3 neck = require(joints, Joint.HEAD)
                .minus(chest)
                .unit()
                .mix(chestBasis.up(), .5)
                .unit();
        joints.put(Joint.PELVIS, pelvis);
        joints.put(Joint.CHEST, chest);
        joints.put(Joint.HEAD, chest.along(neck, build.neck()).along(chestBasis.forward(), .012 * build.height()));
        return new Figure(
                joints,
                chestBasis,
                basis(require(joints, Joint.LEFT_HIP).minus(pelvis), spine),
                turn(posture, Joint.HEAD),
                turn(posture, Joint.LEFT_ANKLE),
                turn(posture, Joint.RIGHT_ANKLE));
    }

    private BvhPosture posture(int frame) {
        return BvhPosture.of(clip, clip.frames().get(frame));
    }

    private Vec3 at(BvhPosture posture, Joint joint) {
        return posture.places()[require(indices, joint)];
    }

    private Basis turn(BvhPosture posture, Joint joint) {
        Basis turn = posture.turns()[require(indices, joint)];
        return new Basis(onStage(turn.left()), onStage(turn.up()), onStage(turn.forward()));
    }

    private Vec3 toWorld(Vec3 fileUnits) {
        return place.plus(onStage(fileUnits.minus(start).times(metresPerUnit)));
    }

    private Vec3 onStage(Vec3 direction) {
        return stage.direction(direction.x(), direction.y(), direction.z());
    }

    private double lowestAnkle() {
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = firstFrame; i < clip.frames().size(); i++) {
            BvhPosture posture = posture(i);
            lowest = Math.min(lowest, at(posture, Joint.LEFT_ANKLE).y());
            lowest = Math.min(lowest, at(posture, Joint.RIGHT_ANKLE).y());
        }
        return lowest;
    }

    private static Basis basis(Vec3 towardsLeft, Vec3 upwards) {
        Vec3 left = towardsLeft.unit();
        Vec3 up = upwards.along(left, -upwards.dot(left)).unit();
        return new Basis(left, up, left.cross(up));
    }

    private static int index(BvhClip clip, List<String> names) {
        List<String> present = new ArrayList<>();
        clip.joints().forEach(joint -> present.add(joint.name()));
        for (String name : names) {
            if (present.contains(name)) {
                return present.indexOf(name);
            }
        }
        throw new SourceException("motion file " + clip.source() + " has no joint named " + String.join(" or ", names)
                + "; it has " + String.join(", ", present));
    }

    private static <T> T require(Map<Joint, T> map, Joint joint) {
        T value = map.get(joint);
        if (value == null) {
            throw new IllegalStateException(joint + " was not mapped");
        }
        return value;
    }
}
