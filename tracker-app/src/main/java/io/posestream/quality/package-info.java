/**
 * The quality report: scenes and clips, tracked and scored, in one table that changes are measured by.
 *
 * <pre>
 *   StandardCases --> QualityCase --QualityRunner--> CaseResult --+--> MarkdownReport, ReportPlots
 *                     simulated scene                (Figures)    +--> ReportJson, Comparison with an earlier one
 *                     counted or labelled clip                    +--> Bar: what the project promises
 *                     photographs, public detections
 * </pre>
 *
 * <p>A case uses the product's own stages and models through {@link io.posestream.app.Perception}. A new one is a class
 * that implements {@link io.posestream.quality.QualityCase} and a line in {@link io.posestream.quality.StandardCases}.
 */
@NullMarked
package io.posestream.quality;

import org.jspecify.annotations.NullMarked;
