package io.posestream.evaluation.identity;

import java.util.List;

/**
 * Who was who, by all the measures that the field compares trackers with. They agree with TrackEval
 * (https://github.com/JonathonLuiten/TrackEval), the reference implementation of HOTA, on the same input.
 */
public record IdentityScores(HotaScores hota, ClearScores clear, IdScores id, CountScores count) {

    /** @param frames of one sequence, in order, with those in which nobody is */
    public static IdentityScores of(List<IdentityFrame> frames) {
        IdentitySequence sequence = new IdentitySequence(frames);
        return new IdentityScores(
                HotaEvaluation.of(sequence),
                ClearEvaluation.of(sequence),
                IdScores.of(sequence),
                CountScores.of(sequence));
    }

    /**
     * Of several sequences together: everybody who is somewhere counts alike, so that long sequences weigh more.
     *
     * @param sequences at least one
     */
    public static IdentityScores combined(List<IdentityScores> sequences) {
        if (sequences.isEmpty()) {
            throw new IllegalArgumentException("identity: no sequence to combine; give at least one");
        }
        return new IdentityScores(
                HotaScores.combined(sequences.stream().map(IdentityScores::hota).toList()),
                ClearScores.combined(
                        sequences.stream().map(IdentityScores::clear).toList()),
                IdScores.combined(sequences.stream().map(IdentityScores::id).toList()),
                CountScores.combined(
                        sequences.stream().map(IdentityScores::count).toList()));
    }
}
