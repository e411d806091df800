/**
 * How much is done for the frames of a stream when there is more to do than the machine can.
 *
 * <pre>
 *  each frame: its capture time, how late its turn came, how long it took
 *      |
 *      v
 *  LoadMeter --lateness, busy--> Ladder --Move--> Step: full, rare detection, light model, half rate, quarter rate
 *                                  ^  |                                                      |
 *      who else is in need, by     |  v                                                      v
 *      priority               Neighbourhood (one per tracker)                           FrameThinning
 * </pre>
 *
 * Everything runs on event time, the capture times of the stream: what a recording did to the ladder once it does
 * again. Plain Java; knows no pictures, no models, no transport.
 */
@NullMarked
package io.posestream.overload;

import org.jspecify.annotations.NullMarked;
