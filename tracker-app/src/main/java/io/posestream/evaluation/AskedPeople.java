package io.posestream.evaluation;

import io.posestream.assignment.Assignment;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Skeleton;
import java.util.ArrayList;
import java.util.List;

/**
 * The people of one frame that are compared: those in truth that had to be found, and those published, less whoever was
 * published for somebody of whom nothing was asked.
 *
 * <p>As MOTChallenge does with its distractors, everybody in truth is paired with everybody published, as many as
 * possible and then as alike as possible; pairs are at least half alike. Lost people are not told any more.
 */
public record AskedPeople(List<TrackedPerson> truth, List<TrackedPerson> published) {
    private static final double HALF = 0.5;

    public AskedPeople {
        truth = List.copyOf(truth);
        published = List.copyOf(published);
    }

    public static AskedPeople of(
            Expected expected, Skeleton skeleton, List<TrackedPerson> truth, List<TrackedPerson> published) {
        List<TrackedPerson> told = published.stream()
                .filter(person -> person.state() != TrackState.LOST)
                .toList();
        List<TrackedPerson> asked = truth.stream().filter(expected::asksFor).toList();
        if (asked.size() == truth.size()) {
            return new AskedPeople(asked, told);
        }
        List<TrackedPerson> counting = new ArrayList<>(told);
        int[] columnOf = Assignment.solve(worth(expected, skeleton, truth, told), told.size(), HALF);
        for (int row = 0; row < columnOf.length; row++) {
            if (columnOf[row] != Assignment.NONE && !expected.asksFor(truth.get(row))) {
                counting.remove(told.get(columnOf[row]));
            }
        }
        return new AskedPeople(asked, counting);
    }

    /** To find somebody who is asked for is worth more than any likeness to somebody who is not. */
    private static double[][] worth(
            Expected expected, Skeleton skeleton, List<TrackedPerson> truth, List<TrackedPerson> told) {
        var similarity = PersonSimilarity.EITHER.over(skeleton);
        double[][] worth = new double[truth.size()][told.size()];
        for (int row = 0; row < truth.size(); row++) {
            double bonus = expected.asksFor(truth.get(row)) ? truth.size() : 0;
            for (int column = 0; column < told.size(); column++) {
                double alike = similarity.applyAsDouble(truth.get(row), told.get(column));
                worth[row][column] = alike >= HALF ? bonus + alike : 0;
            }
        }
        return worth;
    }
}
