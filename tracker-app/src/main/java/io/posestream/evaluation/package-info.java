/**
 * Scores poses and tracks against truth by published definitions; plain Java, no Kafka.
 *
 * <pre>
 *                        +--> StreamEvaluation --> StreamScores    live: recall, precision, id switches, PCK
 *   truth frame     --+--+
 *   published frame --+  +--> StreamComparison --> StreamFigures   at the end: HOTA, MOTA, IDF1, jitter, lag,
 *                                                                  by keypoint and second by second
 *
 *   PersonMatching says who is who wherever keypoints are compared; keypoint.Pck how well each lies.
 * </pre>
 */
@NullMarked
package io.posestream.evaluation;

import org.jspecify.annotations.NullMarked;
