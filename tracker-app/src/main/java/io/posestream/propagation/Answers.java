package io.posestream.propagation;

import io.posestream.pose.Keypoint;
import io.posestream.pose.Skeleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The model's answers for a joint: its decoded one, the other peaks of the heatmap, and the mirrored joint's, since
 * left and right are often taken for each other. The one counts that is sure and near to where the joint should be.
 */
final class Answers {
    /** Within it, in crop pixels, an answer is believed to be of this joint; one standard deviation. */
    private static final double GATE = 14;

    private static final double WIDEST = 3;
    private static final double LEAST_SCORE = .1;

    private final Joints joints;

    Answers(Joints joints) {
        this.joints = joints;
    }

    /** From the label to the model's answer, source pixels; empty when the model sees nothing near. */
    Optional<double[]> offset(Sight sight, int slot, Keypoint label) {
        Place answer = nearest(sight, slot, label.x(), label.y(), new double[] {0, 0});
        return answer.trust() > 0
                ? Optional.of(new double[] {answer.x() - label.x(), answer.y() - label.y()})
                : Optional.empty();
    }

    /**
     * @param nearX source pixels, where the joint should be about
     * @param offset taken off the model's answers
     * @return trust is the answer's score; 0, at the very place asked for, where there is none
     */
    Place nearest(Sight sight, int slot, double nearX, double nearY, double[] offset) {
        Place best = new Place(nearX, nearY, 0);
        double bestWorth = 0;
        for (Keypoint candidate : candidates(sight, slot)) {
            if (candidate.missing() || candidate.score() < LEAST_SCORE) {
                continue;
            }
            Place place = new Place(candidate.x() - offset[0], candidate.y() - offset[1], candidate.score());
            double away = place.distance(nearX, nearY) * sight.scale() / GATE;
            double worth = candidate.score() * Math.exp(-away * away / 2);
            if (away < WIDEST && worth > bestWorth) {
                bestWorth = worth;
                best = place;
            }
        }
        return best;
    }

    private List<Keypoint> candidates(Sight sight, int slot) {
        List<Keypoint> candidates = new ArrayList<>(List.of(sight.pose().keypoint(slot)));
        if (joints.hasHeatmap(slot)) {
            candidates.addAll(sight.look().peaks().perKeypoint().get(slot));
            candidates.add(sight.look().pose().keypoint(Skeleton.COCO_17.swap().get(slot)));
        }
        return candidates;
    }
}
