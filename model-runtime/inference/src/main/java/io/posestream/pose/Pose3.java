package io.posestream.pose;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Joints of one person in space, by name; a joint without a position is not in it. Immutable.
 *
 * @param joints mm, in the source's own frame of coordinates and order
 */
public record Pose3(Map<String, Point3> joints) {

    public Pose3 {
        joints = Collections.unmodifiableMap(new LinkedHashMap<>(joints));
    }

    public Optional<Point3> joint(String name) {
        return Optional.ofNullable(joints.get(name));
    }
}
