package io.posestream.evaluation.identity;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * Who is there in one frame by truth and by tracker, and how alike each pair is. What "alike" means is the caller's
 * affair: overlap of boxes, OKS of poses.
 *
 * <pre>
 *                 tracks
 *                 4     9
 *   truths   1 | 0.8   0.1 |      similarity, 0..1
 *            2 | 0.0   0.6 |
 * </pre>
 *
 * @param truthIds who is really there, each once
 * @param trackIds whom the tracker tells, each once; ids of truth and tracks have nothing to do with each other
 * @param similarity truths x tracks, 0..1
 */
public record IdentityFrame(List<Long> truthIds, List<Long> trackIds, double[][] similarity) {

    public IdentityFrame {
        truthIds = eachOnce("true", truthIds);
        trackIds = eachOnce("tracked", trackIds);
        if (similarity.length != truthIds.size()) {
            throw new IllegalArgumentException(
                    "identity: " + truthIds.size() + " truths need as many rows, got " + similarity.length);
        }
        similarity = similarity.clone();
        for (int row = 0; row < similarity.length; row++) {
            similarity[row] = checked(similarity[row], trackIds.size());
        }
    }

    private static List<Long> eachOnce(String whose, List<Long> ids) {
        if (new HashSet<>(ids).size() < ids.size()) {
            throw new IllegalArgumentException("identity: a frame has each " + whose + " id once at most, got " + ids);
        }
        return List.copyOf(ids);
    }

    private static double[] checked(double[] row, int tracks) {
        if (row.length != tracks || Arrays.stream(row).anyMatch(value -> !(value >= 0 && value <= 1))) {
            throw new IllegalArgumentException("identity: a row of similarities holds " + tracks
                    + " numbers of 0..1, got " + Arrays.toString(row));
        }
        return row.clone();
    }
}
