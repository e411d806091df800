/**
 * Looks at a machine and its surroundings before a tracker runs there. Each {@link io.posestream.doctor.Examination}
 * asks one thing and says what it found and, where something is wrong, the cure. Changes nothing.
 */
@NullMarked
package io.posestream.doctor;

import org.jspecify.annotations.NullMarked;
