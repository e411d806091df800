package io.posestream.evaluation.identity;

import java.util.List;

/**
 * How much was compared.
 *
 * @param frames of the sequence, empty ones too
 * @param truths people in truth, summed over frames
 * @param tracks people told, summed over frames
 * @param truthIds different people in truth
 * @param trackIds different ids told
 */
public record CountScores(long frames, long truths, long tracks, long truthIds, long trackIds) {

    static CountScores of(IdentitySequence sequence) {
        return new CountScores(
                sequence.frames().size(),
                sequence.truths(),
                sequence.tracks(),
                sequence.truthIds(),
                sequence.trackIds());
    }

    /** Ids of different sequences are different people. */
    static CountScores combined(List<CountScores> all) {
        return all.stream()
                .reduce(
                        new CountScores(0, 0, 0, 0, 0),
                        (one, other) -> new CountScores(
                                one.frames + other.frames,
                                one.truths + other.truths,
                                one.tracks + other.tracks,
                                one.truthIds + other.truthIds,
                                one.trackIds + other.trackIds));
    }
}
