/**
 * Teaches a graph: feature cache, batches, losses, the loop, checkpoints.
 *
 * <pre>
 *   looks, windows --FeatureCacheWriter--> cache.properties   what it was made with
 *                                          looks-0000.bin ... poses and maps of looks, by slot
 *                                          windows.bin        slots and targets of windows, clip by clip
 *                                             |
 *                                        FeatureCache --> WindowSample, maps of a slot
 *
 *   Batches --- fill ---> Batch (one a worker) ---> Worker --- Loss ---> gradients
 *                                                                            |  sum in the workers' order
 *   TrainingFolder <--- Checkpoint, log, model --- TrainingLoop ---> Learner: graph, average, optimizer
 * </pre>
 *
 * Draws follow from seed, step and worker alone, so a training is repeatable and goes on where it stopped, bit for bit.
 */
@NullMarked
package io.posestream.training;

import org.jspecify.annotations.NullMarked;
