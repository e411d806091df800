/**
 * Windows of people with truth to train and judge the head on, degraded on purpose, into feature caches.
 *
 * <pre>
 *   DataPlan --TrainingData--> for each Part (train, validation, test):
 *
 *   SimulatedClips  scenes with truth ----+
 *   Films           videos, followed -----+--Supplies--> Clip --ClipWindows--> Key --WindowMaker--> MadeWindow
 *   StillClips      photographs, moved ---+                                    |        |               |
 *                                                                   Degradation    TargetRule     FeatureCache,
 *                                                             (occluders, CutOuts,                WindowSheet
 *                                                                      Damage)
 * </pre>
 *
 * Each look at a person is one run of the backbone ({@code Eye}); clean looks are shared by neighbouring windows.
 */
@NullMarked
package io.posestream.clips;

import org.jspecify.annotations.NullMarked;
