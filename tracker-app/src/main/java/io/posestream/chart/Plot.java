package io.posestream.chart;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A picture of numbers. Order of series and categories is that of the maps. Drawn without a display. */
public final class Plot {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 420;
    private static final int CATEGORY_SLANT_DEGREES = 90;
    private static final int FEW_CATEGORIES = 8;

    /** The library refuses to promise room for less. */
    private static final int FEWEST_LABELS = 2;

    private static final Color GRID = new Color(0xDDDDDD);

    private final Chart<?, ?> chart;

    private Plot(Chart<?, ?> chart) {
        this.chart = chart;
    }

    /**
     * Bars side by side, e.g. one group per joint and one colour per method.
     *
     * @param unit of the vertical axis
     * @param series name to value by category; a category that a series lacks stays empty
     */
    public static Plot bars(String title, String unit, Map<String, Map<String, Double>> series) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .yAxisTitle(unit)
                .build();
        List<String> categories = series.values().stream()
                .flatMap(values -> values.keySet().stream())
                .distinct()
                .toList();
        series.forEach((name, values) -> chart.addSeries(name, categories, inOrder(categories, values)));
        style(chart.getStyler(), series.size());
        chart.getStyler().setXAxisMaxLabelCount(Math.max(FEWEST_LABELS, categories.size()));
        chart.getStyler().setXAxisLabelRotation(categories.size() > FEW_CATEGORIES ? CATEGORY_SLANT_DEGREES : 0);
        return new Plot(chart);
    }

    /** @param series name to line */
    public static Plot lines(String title, String xLabel, String yLabel, Map<String, Line> series) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle(xLabel)
                .yAxisTitle(yLabel)
                .build();
        series.forEach((name, line) -> chart.addSeries(name, line.x(), line.y()).setMarker(SeriesMarkers.NONE));
        style(chart.getStyler(), series.size());
        return new Plot(chart);
    }

    /**
     * @param file ends in {@code .png} or {@code .svg}
     * @throws ChartException when it ends otherwise or cannot be written
     */
    public void write(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".png") && !name.endsWith(".svg")) {
            throw new ChartException("a plot is a .png or .svg file, got " + file + "; change the ending");
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            ChartEncoder.saveChart(chart, out, name.substring(name.length() - "png".length()));
        } catch (IOException e) {
            throw new ChartException(
                    "cannot write the plot " + file + " (" + e.getMessage() + "); check the folder and its rights", e);
        }
    }

    /** The library refuses NaN but leaves null empty. */
    private static List<Double> inOrder(List<String> categories, Map<String, Double> values) {
        List<Double> ordered = new ArrayList<>(categories.size());
        for (String category : categories) {
            Double value = values.get(category);
            ordered.add(value == null || value.isNaN() ? null : value);
        }
        return ordered;
    }

    private static void style(AxesChartStyler styler, int series) {
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setPlotGridLinesColor(GRID);
        styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
        styler.setLegendVisible(series > 1);
        styler.setLegendPosition(LegendPosition.OutsideE);
        styler.setLegendBorderColor(GRID);
    }
}
