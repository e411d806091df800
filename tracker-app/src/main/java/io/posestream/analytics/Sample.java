package io.posestream.analytics;

import io.posestream.frame.PoseFrame;
import io.posestream.frame.PoseSequence;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import java.util.List;

/**
 * One person in one frame, as small as it can be kept.
 *
 * @param points V*3: x and y in source pixels, score
 * @param kinds V of {@link PoseSequence#ABSENT}, {@link PoseSequence#SEEN}, {@link PoseSequence#PREDICTED}
 * @param believed the tracker has confirmed this person
 */
public record Sample(
        long timeNs,
        long frameSeq,
        int revision,
        boolean suspect,
        boolean believed,
        int width,
        int height,
        String skeleton,
        Box box,
        float[] points,
        byte[] kinds) {

    public static Sample of(PoseFrame frame, TrackedPerson person) {
        List<Keypoint> keypoints = person.pose().keypoints();
        float[] points = new float[keypoints.size() * PoseSequence.CHANNELS];
        byte[] kinds = new byte[keypoints.size()];
        boolean predicted = person.state() == TrackState.COASTING;
        for (int i = 0; i < kinds.length; i++) {
            Keypoint keypoint = keypoints.get(i);
            if (!keypoint.missing()) {
                points[3 * i] = keypoint.x();
                points[3 * i + 1] = keypoint.y();
                points[3 * i + 2] = keypoint.score();
                kinds[i] = predicted || keypoint.imputed() ? PoseSequence.PREDICTED : PoseSequence.SEEN;
            }
        }
        return new Sample(
                frame.captureTimeNs(),
                frame.id().frameSeq(),
                frame.revision(),
                frame.suspect(),
                person.state() != TrackState.TENTATIVE,
                frame.width(),
                frame.height(),
                frame.skeleton(),
                person.box(),
                points,
                kinds);
    }

    int keypoints() {
        return kinds.length;
    }

    boolean has(int keypoint) {
        return kinds[keypoint] != PoseSequence.ABSENT;
    }

    float x(int keypoint) {
        return points[3 * keypoint];
    }

    float y(int keypoint) {
        return points[3 * keypoint + 1];
    }

    float score(int keypoint) {
        return points[3 * keypoint + 2];
    }
}
