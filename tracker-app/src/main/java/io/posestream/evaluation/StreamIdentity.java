package io.posestream.evaluation;

import io.posestream.evaluation.identity.IdentityFrame;
import io.posestream.evaluation.identity.IdentityScores;
import io.posestream.frame.TrackedPerson;
import java.util.ArrayList;
import java.util.List;

/** Collects who was who in a stream, frame by frame, in order. Not thread-safe. */
public final class StreamIdentity {
    private final PersonSimilarity similarity;
    private final List<IdentityFrame> frames = new ArrayList<>();

    public StreamIdentity(PersonSimilarity similarity) {
        this.similarity = similarity;
    }

    /** The next frame, empty ones too. */
    public void add(AskedPeople people) {
        double[][] alike = new double[people.truth().size()][people.published().size()];
        for (int row = 0; row < alike.length; row++) {
            for (int column = 0; column < alike[row].length; column++) {
                alike[row][column] = Math.min(
                        1,
                        similarity.between(
                                people.truth().get(row), people.published().get(column)));
            }
        }
        frames.add(new IdentityFrame(ids(people.truth()), ids(people.published()), alike));
    }

    private static List<Long> ids(List<TrackedPerson> people) {
        return people.stream().map(TrackedPerson::trackId).toList();
    }

    /** Of the frames added so far. */
    public IdentityScores scores() {
        return IdentityScores.of(frames);
    }
}
