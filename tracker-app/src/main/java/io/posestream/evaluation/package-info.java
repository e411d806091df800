/**
 * Scores poses and tracks against truth by published definitions; plain Java, no Kafka.
 *
 * <pre>
 *   truth frame     --+                                +--> recall, precision, id switches
 *                     +--> PersonMatching (who is who) +
 *   published frame --+                                +--> keypoint.Pck (how well each keypoint lies)
 * </pre>
 */
@NullMarked
package io.posestream.evaluation;

import org.jspecify.annotations.NullMarked;
