/**
 * COCO keypoint files (https://cocodataset.org/#format-data) as plain values. Results are written by
 * {@code export.CocoWriter}.
 *
 * <pre>
 *   person_keypoints_*.json --> CocoTruthReader --> CocoTruth --+
 *                                                               +--> evaluation.coco
 *   results.json --> CocoResultsReader (images of truth only) --+
 *
 *   JsonList walks either file record by record; JsonEntry refuses what does not fit, with file and line
 * </pre>
 *
 * Coordinates are source pixels, doubles as in the file. Readers hold what they keep, one record of JSON at a time.
 */
@NullMarked
package io.posestream.dataset.coco;

import org.jspecify.annotations.NullMarked;
