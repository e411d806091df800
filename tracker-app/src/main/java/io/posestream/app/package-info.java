/**
 * Composition root: builds the parts, runs them, closes them in reverse order.
 *
 * <pre>
 *                                  +--> TrackerService: Kafka --delivery, pipeline--> Kafka
 *   Settings --> Perception -------+--> LocalTracking:  pictures of a source --> TrackOutputs (files), TruthOutput
 *               (models, ready)    +--> quality: scenes and clips --> figures
 *
 *   boxes of a file ------------------> BoxTracking:    tracker alone --> tracks
 *   file or topic --------------------> RecordedFrames: frames of people, one revision each
 * </pre>
 */
@NullMarked
package io.posestream.app;

import org.jspecify.annotations.NullMarked;
