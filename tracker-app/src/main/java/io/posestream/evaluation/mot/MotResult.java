package io.posestream.evaluation.mot;

import io.posestream.evaluation.identity.IdentityScores;
import java.util.List;

/**
 * How one sequence, or several together, were tracked.
 *
 * @param truthsLeftOut boxes of truth that are marked 0 or hold no pedestrian, summed over frames
 * @param tracksLeftOut tracked boxes that found a distractor, summed over frames
 */
public record MotResult(IdentityScores scores, long truthsLeftOut, long tracksLeftOut) {

    /** @param sequences at least one */
    public static MotResult combined(List<MotResult> sequences) {
        return new MotResult(
                IdentityScores.combined(
                        sequences.stream().map(MotResult::scores).toList()),
                sequences.stream().mapToLong(MotResult::truthsLeftOut).sum(),
                sequences.stream().mapToLong(MotResult::tracksLeftOut).sum());
    }
}
