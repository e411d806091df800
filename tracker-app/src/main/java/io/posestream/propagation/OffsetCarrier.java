package io.posestream.propagation;

import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import java.util.ArrayList;
import java.util.List;

/**
 * Carries a label by what the model sees: at the labelled frame the offset between label and model is taken (the label
 * may mean another point of the joint, or the model may err), and it is taken off in the frames that follow. Of the
 * model's answers, its decoded one, the other peaks of the heatmap and the mirrored joint's, the one counts that is
 * sure and near to where the motion leads; beside it the features around the label are found again.
 */
final class OffsetCarrier implements Carrier {
    private static final double[] NONE = {0, 0};
    /** Share of the place that the features say, where they are perfectly alike. */
    private static final double FEATURE_SHARE = .3;

    private static final double LEAST_LIKENESS = .5;
    private static final double LEAST_SCORE = .1;

    private final FeatureMatcher matcher;
    private final Answers answers;

    OffsetCarrier(FeatureMatcher matcher, Answers answers) {
        this.matcher = matcher;
        this.answers = answers;
    }

    @Override
    public List<Place> carry(Section section, int slot, boolean backwards) {
        List<Sight> sights = section.from(backwards);
        Sight start = sights.get(0);
        Keypoint label = section.track().label(start.frame(), slot);
        if (label.missing()) {
            return List.of();
        }
        double[] offset = answers.offset(start, slot, label).orElse(NONE);
        List<Place> places = new ArrayList<>(List.of(new Place(label.x(), label.y(), 1)));
        for (int i = 1; i < sights.size(); i++) {
            Sight sight = sights.get(i);
            Place before = places.get(i - 1);
            double[] body = bodyMotion(sights.get(i - 1).pose(), sight.pose());
            double nearX = before.x() + body[0];
            double nearY = before.y() + body[1];
            Place answer = answers.nearest(sight, slot, nearX, nearY, offset);
            Place alike = matcher.find(start, label.x(), label.y(), sight, answer.x(), answer.y());
            places.add(blend(answer, alike));
        }
        return places;
    }

    private Place blend(Place answer, Place alike) {
        double share = alike.trust() < LEAST_LIKENESS ? 0 : FEATURE_SHARE * alike.trust();
        share = answer.trust() > 0 ? share : Math.min(1, 2 * share);
        return new Place(
                answer.x() + share * (alike.x() - answer.x()),
                answer.y() + share * (alike.y() - answer.y()),
                answer.trust() * alike.trust());
    }

    /** How far the whole body moved: the median of its joints. */
    private static double[] bodyMotion(Pose from, Pose to) {
        double[] dx = new double[from.size()];
        double[] dy = new double[from.size()];
        int count = 0;
        for (int i = 0; i < from.size(); i++) {
            Keypoint a = from.keypoint(i);
            Keypoint b = to.keypoint(i);
            if (Math.min(a.score(), b.score()) > LEAST_SCORE) {
                dx[count] = b.x() - a.x();
                dy[count++] = b.y() - a.y();
            }
        }
        return new double[] {Median.of(dx, count), Median.of(dy, count)};
    }
}
