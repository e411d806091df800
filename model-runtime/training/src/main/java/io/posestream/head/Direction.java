package io.posestream.head;

import java.util.ArrayList;
import java.util.List;

/** Frames that are attended to together. */
record Direction(String name, List<Frame> frames) {

    static final Direction KEY = new Direction("key", List.of(Frame.KEY));

    /** The neighbours' directions. */
    static List<Direction> of(HeadOptions options) {
        List<Frame> neighbours = FrameMaps.seen(options).stream()
                .filter(frame -> frame != Frame.KEY)
                .toList();
        if (!options.has(Part.SEPARATION)) {
            return List.of(new Direction("neighbours", neighbours));
        }
        List<Direction> directions = new ArrayList<>();
        add(
                directions,
                "past",
                neighbours.stream().filter(f -> f.distance() < 0).toList());
        add(
                directions,
                "future",
                neighbours.stream().filter(f -> f.distance() > 0).toList());
        return directions;
    }

    private static void add(List<Direction> directions, String name, List<Frame> frames) {
        if (!frames.isEmpty()) {
            directions.add(new Direction(name, frames));
        }
    }
}
