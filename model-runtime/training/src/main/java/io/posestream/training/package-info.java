/**
 * Teaches a graph: feature cache, batches, losses, the loop, checkpoints.
 *
 * <pre>
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
