/**
 * How people move, as pure functions of time: the same moment always gives the same figure, in any order and on any
 * thread.
 *
 * <pre>
 * Path --Gait--> Stance ┐
 * acts on the spot  --> ├--Poser (leg and arm kinematics)--> Figure
 * BVH file --------------------------------------------------^
 * </pre>
 */
@NullMarked
package io.posestream.simulator.motion;

import org.jspecify.annotations.NullMarked;
