/**
 * The temporal head against what can be had without it, on the same windows.
 *
 * <pre>
 *   FeatureCache --HeadTrial--> WindowErrors: each Method's error at each keypoint
 *                                   |
 *                     HeadFigures   means by set, state and keypoint
 *                     ClipBootstrap how sure a difference is; windows of one clip are alike
 * </pre>
 *
 * Errors are input pixels of the key's crop, where all bodies are about equally large.
 */
@NullMarked
package io.posestream.evaluation.head;

import org.jspecify.annotations.NullMarked;
