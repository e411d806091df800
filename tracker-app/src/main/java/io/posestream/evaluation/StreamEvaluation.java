package io.posestream.evaluation;

import io.posestream.evaluation.keypoint.Pck;
import io.posestream.evaluation.keypoint.ReferenceLength;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Skeleton;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Compares one stream with its truth, frame by frame, in order. A frame that was dropped is added like any other: its
 * people count as missed. Not thread-safe.
 */
public final class StreamEvaluation {

    private final PersonMatching matching;
    private final Pck pck;
    private final Set<Long> trueIds = new HashSet<>();
    private final Set<Long> publishedIds = new HashSet<>();
    private Pck.Count keypoints = Pck.Count.NONE;
    private long frames;
    private long truePeople;
    private long publishedPeople;
    private long foundPeople;
    private long idSwitches;

    /** @param alpha share of the torso within which a keypoint counts as right, commonly 0.2 */
    public StreamEvaluation(Skeleton skeleton, double alpha) {
        this.matching = new PersonMatching(skeleton);
        this.pck = new Pck(ReferenceLength.torso(skeleton), alpha);
    }

    /** The next frame and its truth. */
    public void add(PoseFrame truth, PoseFrame published) {
        if (!truth.id().equals(published.id())) {
            throw new IllegalArgumentException("evaluation: truth is of " + truth.id() + ", poses are of "
                    + published.id() + "; pair frames by their id");
        }
        add(new AskedPeople(truth.people(), StreamComparison.told(published)));
    }

    /** The people of the next frame that are to be compared. */
    public void add(AskedPeople people) {
        PersonMatching.Matches matches = matching.match(people.truth(), people.published());
        frames++;
        truePeople += people.truth().size();
        publishedPeople += people.published().size();
        foundPeople += matches.publishedOfTruth().size();
        idSwitches += matches.idSwitches();
        people.truth().forEach(person -> trueIds.add(person.trackId()));
        people.published().forEach(person -> publishedIds.add(person.trackId()));
        for (Map.Entry<TrackedPerson, TrackedPerson> match :
                matches.publishedOfTruth().entrySet()) {
            keypoints = keypoints.plus(pck.count(
                    match.getKey().pose(),
                    match.getKey().box(),
                    match.getValue().pose()));
        }
    }

    /** Of the frames added so far. */
    public StreamScores scores() {
        return new StreamScores(
                frames,
                truePeople,
                publishedPeople,
                foundPeople,
                trueIds.size(),
                publishedIds.size(),
                idSwitches,
                keypoints);
    }
}
