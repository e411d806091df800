/**
 * Who was who: HOTA, CLEAR MOT and IDF1 over any similarity, equal to TrackEval's.
 *
 * <pre>
 *                                                  +--> HotaEvaluation  --> HotaScores  --+
 *   IdentityFrame, ... --> IdentitySequence -------+--> ClearEvaluation --> ClearScores --+--> IdentityScores --> IdentityTable
 *   (ids, similarity)      (ids numbered from 0)   +--> IdScores, CountScores ------------+    (several combine)  (usual names)
 * </pre>
 */
@NullMarked
package io.posestream.evaluation.identity;

import org.jspecify.annotations.NullMarked;
