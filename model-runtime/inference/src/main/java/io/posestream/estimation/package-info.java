/**
 * Gives tensors meaning: pictures in, people's boxes and poses out.
 *
 * <pre>
 * picture --Letterbox--&gt; input --engine--&gt; NanoDetDecoder --&gt; NonMaximumSuppression --&gt; detections
 * picture, boxes --CropTransform, CropSampler--&gt; input --engine--&gt; PoseDecoder --&gt; poses
 *                                                           --&gt; AppearanceSampler --&gt; looks, at the poses
 *                                                           --&gt; LookKeeper --&gt; maps in a ring, for a head
 *                                                     (batched over callers and streams by MicroBatcher)
 * a pose that is somebody else's --SecondLooks, BodyCover--&gt; once more, with that body painted over
 * </pre>
 *
 * {@link io.posestream.estimation.Estimators} opens both; which decoder is used and with which parameters stands in the
 * bundle's manifest.
 */
@NullMarked
package io.posestream.estimation;

import org.jspecify.annotations.NullMarked;
