package io.posestream.chaos;

import io.posestream.evaluation.AskedPeople;
import io.posestream.evaluation.StreamEvaluation;
import io.posestream.evaluation.StreamScores;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Skeleton;
import io.posestream.pose.Visibility;
import java.util.List;
import java.util.Optional;

/**
 * Who keeps the id when a tracker is killed.
 *
 * <pre>
 *              kill
 *   b b b b b b | - - - - a a a a a a a a a a     frames of one stream that the victim served
 *   '--before--'  told by    '---after---'        b, a: looked at; -: told otherwise, such as dropped
 *                 the next life
 * </pre>
 *
 * A true person counts as visible through the kill when at least a third of the keypoints are visible in every true
 * frame from the first of <i>before</i> to the last of <i>after</i>, and the person was found in <i>before</i>. The id
 * is kept when the person is found in <i>after</i> too, always under the id last known in <i>before</i>. Not to be
 * found any more counts as lost.
 *
 * @param visible people visible through a kill, over all kills and streams
 * @param kept those who keep their id
 */
public record IdsThroughKills(long visible, long kept) {
    static final int BEFORE = 6;
    static final int AFTER = 10;
    private static final double ALPHA = 0.2;
    private static final int SHARE_SEEN = 3;

    /** Share of tracks that keep their id; NaN when nobody was visible through a kill. */
    public double share() {
        return (double) kept / visible;
    }

    static IdsThroughKills of(Witness witness, List<Blow> kills) {
        IdsThroughKills sum = new IdsThroughKills(0, 0);
        for (Blow kill : kills) {
            for (String stream : kill.streams()) {
                IdsThroughKills one = through(witness, stream, kill.atNs());
                sum = new IdsThroughKills(sum.visible + one.visible, sum.kept + one.kept);
            }
        }
        return sum;
    }

    private static IdsThroughKills through(Witness witness, String stream, long atNs) {
        List<PoseFrame> all = witness.lookedAt(stream);
        int next = (int)
                all.stream().takeWhile(frame -> frame.emitTimeNs() <= atNs).count();
        List<PoseFrame> before = all.subList(Math.max(0, next - BEFORE), next);
        List<PoseFrame> after = all.subList(next, Math.min(all.size(), next + AFTER));
        long visible = 0;
        long kept = 0;
        if (!before.isEmpty() && !after.isEmpty()) {
            List<PoseFrame> truth = witness.truthBetween(
                    stream,
                    before.get(0).captureTimeNs(),
                    after.get(after.size() - 1).captureTimeNs());
            for (TrackedPerson person : truth.get(0).people()) {
                if (truth.stream().allMatch(frame -> shows(frame, person.trackId()))) {
                    StreamEvaluation one = new StreamEvaluation(Skeleton.COCO_17, ALPHA);
                    StreamScores then = add(one, witness, before, person.trackId());
                    StreamScores now = add(one, witness, after, person.trackId());
                    boolean found = now.foundPeople() > then.foundPeople();
                    visible += then.foundPeople() > 0 ? 1 : 0;
                    kept += then.foundPeople() > 0 && found && now.idSwitches() == then.idSwitches() ? 1 : 0;
                }
            }
        }
        return new IdsThroughKills(visible, kept);
    }

    private static StreamScores add(StreamEvaluation evaluation, Witness witness, List<PoseFrame> frames, long trueId) {
        for (PoseFrame frame : frames) {
            List<TrackedPerson> asked =
                    person(witness.truthOf(frame.id()), trueId).stream().toList();
            List<TrackedPerson> told = frame.people().stream()
                    .filter(person -> person.state() != TrackState.LOST)
                    .toList();
            evaluation.add(new AskedPeople(asked, told));
        }
        return evaluation.scores();
    }

    private static boolean shows(PoseFrame truth, long trueId) {
        return person(truth, trueId)
                .filter(person -> SHARE_SEEN * visibleKeypoints(person) >= Skeleton.COCO_17.size())
                .isPresent();
    }

    private static long visibleKeypoints(TrackedPerson person) {
        return person.pose().keypoints().stream()
                .filter(keypoint -> !keypoint.missing()
                        && keypoint.visibility() != Visibility.OCCLUDED
                        && keypoint.visibility() != Visibility.OUTSIDE)
                .count();
    }

    private static Optional<TrackedPerson> person(PoseFrame truth, long trueId) {
        return truth.people().stream()
                .filter(person -> person.trackId() == trueId)
                .findFirst();
    }
}
