package io.posestream.wire;

import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.proto.v1.Person;
import java.util.List;

/**
 * People to the wire and back. Raw keypoints travel only where they differ from the smoothed ones. A keypoint whose
 * position is not a finite number has no position: it is marked missing.
 */
final class PersonMapping {
    private PersonMapping() {}

    static Person toWire(TrackedPerson person) {
        Person.Builder message = Person.newBuilder()
                .setTrackId(person.trackId())
                .setState(EnumMapping.toWire(person.state()))
                .setScore(person.score())
                .setBox(toWire(person.box()));
        person.pose().keypoints().forEach(k -> message.addKeypoints(toWire(k)));
        if (!person.rawPose().equals(person.pose())) {
            person.rawPose().keypoints().forEach(k -> message.addRawKeypoints(toWire(k)));
        }
        return message.build();
    }

    /** @throws IllegalArgumentException when the box is not one */
    static TrackedPerson fromWire(Person message) {
        Pose pose = pose(message.getKeypointsList());
        Pose raw = message.getRawKeypointsCount() == 0 ? pose : pose(message.getRawKeypointsList());
        return new TrackedPerson(
                message.getTrackId(),
                EnumMapping.fromWire(message.getState()),
                message.getScore(),
                fromWire(message.getBox()),
                pose,
                raw);
    }

    private static Pose pose(List<io.posestream.proto.v1.Keypoint> keypoints) {
        return new Pose(keypoints.stream().map(PersonMapping::fromWire).toList());
    }

    private static io.posestream.proto.v1.Box toWire(Box box) {
        return io.posestream.proto.v1.Box.newBuilder()
                .setX(box.x())
                .setY(box.y())
                .setWidth(box.width())
                .setHeight(box.height())
                .build();
    }

    private static Box fromWire(io.posestream.proto.v1.Box box) {
        if (!Float.isFinite(box.getX()) || !Float.isFinite(box.getY())) {
            throw new IllegalArgumentException("box corner must be finite: " + box.getX() + ", " + box.getY());
        }
        return new Box(box.getX(), box.getY(), box.getWidth(), box.getHeight());
    }

    private static io.posestream.proto.v1.Keypoint toWire(Keypoint keypoint) {
        io.posestream.proto.v1.Keypoint.Builder message = io.posestream.proto.v1.Keypoint.newBuilder()
                .setScore(keypoint.score())
                .setVisibility(EnumMapping.toWire(keypoint.visibility()))
                .setImputed(keypoint.imputed());
        if (keypoint.sigma() > 0) {
            message.setSigma(keypoint.sigma());
        }
        return keypoint.missing() || !isPosition(keypoint.x(), keypoint.y())
                ? message.setMissing(true).build()
                : message.setX(keypoint.x()).setY(keypoint.y()).build();
    }

    private static Keypoint fromWire(io.posestream.proto.v1.Keypoint message) {
        boolean missing = message.getMissing() || !isPosition(message.getX(), message.getY());
        return new Keypoint(
                missing ? 0 : message.getX(),
                missing ? 0 : message.getY(),
                message.getScore(),
                EnumMapping.fromWire(message.getVisibility()),
                message.getImputed(),
                missing,
                missing || !(message.getSigma() > 0) ? 0 : message.getSigma());
    }

    private static boolean isPosition(float x, float y) {
        return Float.isFinite(x) && Float.isFinite(y);
    }
}
