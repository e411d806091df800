/**
 * What a machine can carry, measured, and what a fleet of cameras needs, computed from such measurements.
 *
 * <pre>
 *  Footage (simulated, coded once) --at the cameras' pace--> LoadRun: real pipelines --> LoadFigures
 *                                                               ^ CapacitySearch: more streams until they are late
 *  BenchReport (JSON) --> CostModel --> Plan: brokers, partitions, instances, GPUs
 * </pre>
 */
@NullMarked
package io.posestream.capacity;

import org.jspecify.annotations.NullMarked;
