package io.posestream.graph;

import java.util.List;

/** Reading maps between their cells. */
public final class Sampling {
    private final GraphBuilder graph;

    Sampling(GraphBuilder graph) {
        this.graph = graph;
    }

    /**
     * Linear between the four nearest cells, 0 outside.
     *
     * @param maps [N, channels, height, width]
     * @param points [N, rows, columns, 2], x before y; -1..1 from edge to edge of the map, so cell i lies at {@code (2
     *     i + 1) / width - 1}
     * @return [N, channels, rows, columns]
     */
    public Value at(Value maps, Value points) {
        return graph.node(
                "GridSample",
                List.of(maps, points),
                Attributes.of("mode", "bilinear"),
                Attributes.of("padding_mode", "zeros"),
                Attributes.of("align_corners", 0));
    }
}
