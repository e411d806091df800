package io.posestream.cli;

import io.posestream.chart.Line;
import io.posestream.chart.Plot;
import io.posestream.evaluation.KeypointFigures;
import io.posestream.evaluation.MomentFigures;
import io.posestream.evaluation.StreamFigures;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** A stream's figures as pictures: by keypoint, and second by second. */
final class StreamPlots {
    private final StreamFigures figures;

    StreamPlots(StreamFigures figures) {
        this.figures = figures;
    }

    /**
     * @param file for PCK by keypoint; the others stand beside it, their subject added to the name
     * @return what was written
     */
    List<Path> write(Path file) {
        Path overTime = beside(file, "-over-time");
        Path jitter = beside(file, "-jitter");
        Path lag = beside(file, "-lag");
        Plot.bars(
                        "Keypoints near enough, of the people found",
                        "PCK",
                        Map.of("PCK", each(k -> k.pck().share())))
                .write(file);
        overTime().write(overTime);
        Plot.bars(
                        "Jitter at rest",
                        "px/frame^2",
                        smoothedAndRaw(
                                k -> k.published().jitter().atRest().pxPerFrame2(),
                                k -> k.raw().jitter().atRest().pxPerFrame2()))
                .write(jitter);
        Plot.bars(
                        "Lag",
                        "ms",
                        smoothedAndRaw(
                                k -> k.published().lag().ms(),
                                k -> k.raw().lag().ms()))
                .write(lag);
        return List.of(file, overTime, jitter, lag);
    }

    private static Path beside(Path file, String subject) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return file.resolveSibling(dot < 0 ? name + subject : name.substring(0, dot) + subject + name.substring(dot));
    }

    private Map<String, Map<String, Double>> smoothedAndRaw(
            ToDoubleFunction<KeypointFigures> smoothed, ToDoubleFunction<KeypointFigures> raw) {
        Map<String, Map<String, Double>> series = new LinkedHashMap<>();
        series.put("published", each(smoothed));
        series.put("raw", each(raw));
        return series;
    }

    private Map<String, Double> each(ToDoubleFunction<KeypointFigures> figure) {
        Map<String, Double> values = new LinkedHashMap<>();
        figures.keypoints().forEach(keypoint -> values.put(keypoint.name(), figure.applyAsDouble(keypoint)));
        return values;
    }

    private Plot overTime() {
        Map<String, Line> lines = new LinkedHashMap<>();
        lines.put("recall", line(MomentFigures::recall));
        lines.put("precision", line(MomentFigures::precision));
        lines.put("PCK", line(moment -> moment.pck().share()));
        return Plot.lines("Second by second", "seconds from the first frame", "share", lines);
    }

    private Line line(ToDoubleFunction<MomentFigures> figure) {
        return new Line(
                figures.moments().stream().mapToDouble(MomentFigures::second).toArray(),
                figures.moments().stream().mapToDouble(figure).toArray());
    }
}
