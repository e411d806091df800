package io.posestream.analytics;

import io.posestream.analytics.StreamStep.StreamOver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which window of a stream ends next. Immutable.
 *
 * @param nextNs picture time; a multiple of the stride
 * @param newestNs picture time of the newest frame of this epoch
 */
public record WindowEnds(long epoch, long nextNs, long newestNs) {

    /** @param endsNs windows that are to be cut now, in order */
    public record Due(WindowEnds next, List<Long> endsNs) {}

    /** Before {@code step}: as known, or from its time on when its epoch is new. */
    public static WindowEnds of(Optional<WindowEnds> known, StreamStep step, SequenceSettings settings) {
        return known.filter(ends -> ends.epoch() == step.epoch())
                .orElseGet(() -> new WindowEnds(step.epoch(), settings.firstEndFrom(step.clockNs()), step.clockNs()));
    }

    /**
     * Windows are due when the stream's time has passed their end by the grace; at its end, up to the one that holds
     * the last frame. Windows in which nothing can lie are passed over.
     */
    public Due due(StreamStep step, SequenceSettings settings) {
        boolean over = step instanceof StreamOver;
        long untilNs = over ? settings.firstEndFrom(step.clockNs()) : step.clockNs() - settings.graceNs();
        List<Long> ends = new ArrayList<>();
        long end = nextNs;
        while (end <= untilNs && end - settings.spanNs() <= newestNs) {
            ends.add(end);
            end += settings.strideNs();
        }
        end = Math.max(end, settings.firstEndFrom(untilNs + 1));
        return new Due(new WindowEnds(epoch, end, Math.max(newestNs, step.clockNs())), ends);
    }

    /** Frames up to this time are of no use to any window to come. */
    public long keepAfterNs(SequenceSettings settings) {
        return nextNs - settings.spanNs() - settings.maxGapNs();
    }
}
