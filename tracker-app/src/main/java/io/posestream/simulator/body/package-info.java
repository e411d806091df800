/**
 * What a person is made of: proportions, clothes and face, and how joints become drawable shapes and keypoints.
 *
 * <pre>
 * Body (who) + Figure (where the joints are) --BodyShapes--> round cones
 *                                            --BodyKeypoints--> 17 COCO points in the world
 * </pre>
 */
@NullMarked
package io.posestream.simulator.body;

import org.jspecify.annotations.NullMarked;
