package io.posestream.evaluation.keypoint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Errors in space, as {@link SpaceEvaluation} defines them. Means of nothing are NaN.
 *
 * @param people true people, summed over frames
 * @param missed those of them that nobody found
 * @param mpjpe mm
 * @param pMpjpe mm
 * @param nMpjpe mm
 * @param pck share within 150 mm, 0..1
 * @param auc 0..1
 * @param mpjpeOfJoint mm, by joint name, in the order of truth
 */
public record SpaceScores(
        long people,
        long missed,
        double mpjpe,
        double pMpjpe,
        double nMpjpe,
        double pck,
        double auc,
        Map<String, Double> mpjpeOfJoint) {

    public SpaceScores {
        mpjpeOfJoint = Collections.unmodifiableMap(new LinkedHashMap<>(mpjpeOfJoint));
    }
}
