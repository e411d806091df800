/**
 * Teaches a graph: feature cache, batches, losses, the loop, checkpoints.
 *
 * <pre>
 *   looks, windows --FeatureCacheWriter--> cache.properties   what it was made with
 *                                          looks-0000.bin ... poses and maps of looks, by slot
 *                                          windows.bin        slots and targets of windows, clip by clip
 *                                             |
 *                                        FeatureCache --> WindowSample, maps of a slot
 * </pre>
 */
@NullMarked
package io.posestream.training;

import org.jspecify.annotations.NullMarked;
