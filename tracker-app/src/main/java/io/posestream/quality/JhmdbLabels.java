package io.posestream.quality;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.posestream.dataset.DatasetException;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import io.posestream.pose.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Torso and legs of one person in each picture of a JHMDB clip (Jhuang et al., "Towards understanding action
 * recognition", ICCV 2013). Labels of elbows and wrists drift off the arm and are left out.
 *
 * @param clip the pictures
 * @param poses one for each picture, in the product's skeleton; joints that are not labelled are missing
 */
public record JhmdbLabels(Path clip, List<Pose> poses) {
    private static final Set<String> SCORED = Set.of(
            "left_shoulder",
            "right_shoulder",
            "left_hip",
            "right_hip",
            "left_knee",
            "right_knee",
            "left_ankle",
            "right_ankle");

    /** From MATLAB's pixels, whose first is 1, to ours. */
    private static final float ORIGIN = 1;

    /** A box that reaches around shoulders to ankles reaches around the body when grown so. */
    private static final float GROW = 1.25f;

    public JhmdbLabels {
        poses = List.copyOf(poses);
    }

    public static JhmdbLabels read(Path file, Skeleton skeleton) {
        try {
            JsonNode root = new ObjectMapper().readTree(Files.readString(file));
            List<String> joints = new ArrayList<>();
            root.path("joints").forEach(joint -> joints.add(joint.asText()));
            if (!joints.containsAll(SCORED)) {
                throw DatasetException.in(file, "joints", "must name " + SCORED + ", got " + joints);
            }
            List<Pose> poses = new ArrayList<>();
            for (JsonNode positions : root.path("positions")) {
                poses.add(pose(positions, joints, skeleton));
            }
            return new JhmdbLabels(file.resolveSibling(root.path("clip").asText()), poses);
        } catch (JacksonException e) {
            throw DatasetException.at(file, e.getLocation().getLineNr(), "no JSON (" + e.getOriginalMessage() + ")");
        } catch (IOException e) {
            throw DatasetException.unreadable(file, e);
        }
    }

    private static Pose pose(JsonNode positions, List<String> joints, Skeleton skeleton) {
        List<Keypoint> keypoints = new ArrayList<>();
        for (int i = 0; i < skeleton.size(); i++) {
            String name = skeleton.keypoints().get(i);
            JsonNode at = positions.path(joints.indexOf(name));
            keypoints.add(
                    SCORED.contains(name)
                            ? new Keypoint(
                                    (float) at.path(0).asDouble() - ORIGIN,
                                    (float) at.path(1).asDouble() - ORIGIN,
                                    1,
                                    Visibility.VISIBLE,
                                    false,
                                    false)
                            : Keypoint.absent());
        }
        return new Pose(keypoints);
    }

    /** Who is in a picture; nobody after the last labelled one. */
    List<TrackedPerson> people(int picture) {
        if (picture >= poses.size()) {
            return List.of();
        }
        Pose pose = poses.get(picture);
        Box tight = pose.bounds(0).orElseThrow();
        float width = tight.width() * GROW;
        float height = tight.height() * GROW;
        Box box = new Box(tight.centerX() - width / 2, tight.centerY() - height / 2, width, height);
        return List.of(new TrackedPerson(1, TrackState.CONFIRMED, 1, box, pose, pose));
    }
}
