package io.posestream.evaluation;

import io.posestream.evaluation.identity.IdentityScores;
import java.util.List;

/**
 * All that is known about a stream, or several, against truth.
 *
 * @param frames with truth
 * @param unanswered frames with truth that nothing was published for; their people count as missed
 * @param identity who was who, by the similarity asked for
 * @param overall all keypoints together
 * @param keypoints in the order of the skeleton
 * @param moments second by second
 */
public record StreamFigures(
        long frames,
        long unanswered,
        IdentityScores identity,
        KeypointFigures overall,
        List<KeypointFigures> keypoints,
        List<MomentFigures> moments) {

    public StreamFigures {
        keypoints = List.copyOf(keypoints);
        moments = List.copyOf(moments);
    }
}
