/**
 * Plots as PNG and SVG; the only package that imports the chart library.
 *
 * <pre>
 *   numbers by series and category --Plot.bars---+
 *                                                +--> Plot --write(file)--> .png or .svg, by the suffix
 *   Line (x, y) by series -----------Plot.lines--+
 * </pre>
 */
@NullMarked
package io.posestream.chart;

import org.jspecify.annotations.NullMarked;
