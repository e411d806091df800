/**
 * Poses to meaning, without transport: what a window, a minute, a rule is. Plain values and folds over them;
 * {@link io.posestream.analytics.streams} runs them on Kafka Streams.
 *
 * <pre>
 *   PoseFrame --Admission--> Admitted | StreamOver
 *                  |
 *                  +--> Sample --> SequenceCutter --EvenGrid, BodyReference--> PoseSequence
 *                  +--> RollupTally (open minutes) -------------------------> StreamRollup
 *                  +--> RuleBook (what each rule remembers) ----------------> PoseAlert
 *                  '--> StreamNow: who is there
 * </pre>
 *
 * <p>Time is the picture's time of each stream. A stream that is read again from last week and a live one may share a
 * partition; neither makes the other late.
 */
@NullMarked
package io.posestream.analytics;

import org.jspecify.annotations.NullMarked;
