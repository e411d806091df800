package io.posestream.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Finds how many streams are sustained: doubles until some are not, then halves the gap. Within its time; what it then
 * knows is a lower bound.
 */
final class CapacitySearch {
    private static final int MOST = 256;

    private final Function<Load, LoadFigures> runner;
    private final BooleanSupplier timeIsUp;

    CapacitySearch(Function<Load, LoadFigures> runner, BooleanSupplier timeIsUp) {
        this.runner = runner;
        this.timeIsUp = timeIsUp;
    }

    /** @param each streams are of no matter */
    Capacity search(Load each) {
        List<LoadFigures> tried = new ArrayList<>();
        int sustained = 0;
        int tooMany = MOST + 1;
        int next = 1;
        while (next <= MOST && tooMany - sustained > 1 && (tried.isEmpty() || !timeIsUp.getAsBoolean())) {
            LoadFigures figures = runner.apply(each.withStreams(next));
            tried.add(figures);
            if (figures.sustained()) {
                sustained = next;
            } else {
                tooMany = next;
            }
            next = tooMany > MOST ? Math.min(2 * next, MOST + 1) : (sustained + tooMany) / 2;
        }
        return new Capacity(each.people(), each.fps(), sustained, tooMany - sustained > 1, tried);
    }
}
