/**
 * Plays motion capture: a BVH file (Biovision hierarchy) as the motion of a simulated person.
 *
 * <pre>
 * text --BvhParser--> BvhClip --BvhMotion--> Figure
 * </pre>
 */
@NullMarked
package io.posestream.simulator.motion.bvh;

import org.jspecify.annotations.NullMarked;
