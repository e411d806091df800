package io.posestream.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotTest {

    @TempDir
    private Path folder;

    @Test
    void shouldDrawHigherBarsForHigherValues() throws IOException {
        assertThat(ink(bars(0.9))).isGreaterThan(ink(bars(0.1)) * 3 / 2);
    }

    @Test
    void shouldDrawOneBarMoreInTheSvgForEachValue() throws IOException {
        long one = shapes(Map.of("raw", Map.of("nose", 0.9)));
        long unknown = shapes(Map.of("raw", new LinkedHashMap<>(Map.of("nose", 0.9, "left_wrist", Double.NaN))));
        long two = shapes(Map.of("raw", new LinkedHashMap<>(Map.of("nose", 0.9, "left_wrist", 0.5))));
        assertThat(unknown).isEqualTo(one);
        assertThat(two).isEqualTo(one + 1);
    }

    @Test
    void shouldLeaveAGapWhereALineKnowsNothing() throws IOException {
        assertThat(ink(line(0.5))).isGreaterThan(ink(line(Double.NaN)));
    }

    @Test
    void shouldRefuseOtherEndingsInASentence() {
        assertThatThrownBy(() -> bars(0.5).write(folder.resolve("plot.pdf")))
                .isInstanceOf(ChartException.class)
                .hasMessageContaining(".png or .svg")
                .hasMessageContaining("plot.pdf");
    }

    private static Plot bars(double value) {
        return Plot.bars("one", "share", Map.of("only", new LinkedHashMap<>(Map.of("a", value, "b", 1.0))));
    }

    private static Plot line(double middle) {
        double[] x = {0, 1, 2, 3, 4};
        return Plot.lines("time", "s", "px", Map.of("only", new Line(x, new double[] {0, 1, middle, 1, 0})));
    }

    /** Shapes filled with a shade, as only bars are. */
    private long shapes(Map<String, Map<String, Double>> series) throws IOException {
        Path file = folder.resolve("joints.svg");
        Plot.bars("PCK by joint", "share", series).write(file);
        String svg = Files.readString(file);
        assertThat(svg).startsWith("<?xml").contains("<svg").endsWith("</svg>\n");
        return svg.split("fill-opacity", -1).length;
    }

    /** Coloured pixels: what is neither white nor grey. */
    private long ink(Plot plot) throws IOException {
        Path file = folder.resolve("plot.png");
        plot.write(file);
        BufferedImage picture = ImageIO.read(file.toFile());
        long coloured = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int rgb = picture.getRGB(x, y);
                int red = rgb >> 16 & 0xFF;
                int blue = rgb & 0xFF;
                coloured += Math.abs(red - blue) > 60 ? 1 : 0;
            }
        }
        return coloured;
    }
}
