/** Plots as PNG and SVG; the only package that imports the chart library. */
@NullMarked
package io.posestream.chart;

import org.jspecify.annotations.NullMarked;
