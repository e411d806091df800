package io.posestream.analytics;

import io.posestream.analytics.StreamStep.Admitted;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.StreamRollup;
import io.posestream.frame.TrackedPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The open minutes of one stream. A minute is told once, when the stream's time has passed its end by the grace.
 * Immutable.
 *
 * @param closedUntilNs minutes before this have been told
 * @param lastNs picture time of the last frame that was looked at; 0 = none
 * @param minutes by start
 * @param presences who has been there, by track
 */
public record StreamTallies(
        long epoch, long closedUntilNs, long lastNs, Map<Long, RollupTally> minutes, Map<Long, Presence> presences) {
    static final long MINUTE_NS = TimeUnit.MINUTES.toNanos(1);

    /** A longer pause between two frames is no time in view. */
    private static final double MAX_FRAME_MS = 1_000;

    /** Who was not seen for this long begins anew. */
    private static final long FORGET_NS = TimeUnit.MINUTES.toNanos(1);

    /** Picture times of first and last sight. */
    public record Presence(long firstNs, long lastNs) {}

    /** @param rollups minutes that are told now, in order */
    public record Told(StreamTallies next, List<StreamRollup> rollups) {}

    public StreamTallies {
        minutes = Map.copyOf(minutes);
        presences = Map.copyOf(presences);
    }

    public static StreamTallies begin(long epoch) {
        return new StreamTallies(epoch, Long.MIN_VALUE, 0, Map.of(), Map.of());
    }

    /** @param graceNs how long a minute waits for late frames */
    public Told accept(Admitted step, long graceNs) {
        return with(step).tellUntil(step.streamId(), step.clockNs() - graceNs);
    }

    /** Tells all that is open, and keeps it: should the stream come back, the minute is told again with what came. */
    public Told finish(String streamId) {
        return new Told(this, tellUntil(streamId, Long.MAX_VALUE).rollups());
    }

    private StreamTallies with(Admitted step) {
        PoseFrame frame = step.frame();
        long minute = Math.floorDiv(frame.captureTimeNs(), MINUTE_NS) * MINUTE_NS;
        boolean late = minute < closedUntilNs;
        long target = late ? Math.floorDiv(step.clockNs(), MINUTE_NS) * MINUTE_NS : minute;
        Map<Long, RollupTally> nextMinutes = new TreeMap<>(minutes);
        RollupTally tally = nextMinutes.getOrDefault(target, RollupTally.EMPTY);
        tally = tally.withFlow(step.missing(), late ? 1 : 0, step.refined() && !late ? 1 : 0);
        if (late || step.refined()) {
            nextMinutes.put(target, tally);
            return new StreamTallies(epoch, closedUntilNs, lastNs, nextMinutes, presences);
        }
        boolean lookedAt = frame.outcome() == Outcome.TRACKED || frame.outcome() == Outcome.EMPTY;
        Map<Long, Presence> there = lookedAt ? seen(frame) : presences;
        nextMinutes.put(target, tally.withFirst(frame, frameMs(frame), longestMs(frame, there)));
        return new StreamTallies(
                epoch, closedUntilNs, lookedAt ? Math.max(lastNs, frame.captureTimeNs()) : lastNs, nextMinutes, there);
    }

    private double frameMs(PoseFrame frame) {
        double ms = (frame.captureTimeNs() - lastNs) / 1e6;
        return lastNs == 0 || ms < 0 || ms > MAX_FRAME_MS ? 0 : ms;
    }

    private Map<Long, Presence> seen(PoseFrame frame) {
        long timeNs = frame.captureTimeNs();
        Map<Long, Presence> next = new TreeMap<>(presences);
        next.values().removeIf(presence -> timeNs - presence.lastNs() > FORGET_NS);
        for (TrackedPerson person : RollupTally.believed(frame)) {
            next.merge(
                    person.trackId(),
                    new Presence(timeNs, timeNs),
                    (old, now) -> new Presence(Math.min(old.firstNs(), timeNs), Math.max(old.lastNs(), timeNs)));
        }
        return next;
    }

    private static double longestMs(PoseFrame frame, Map<Long, Presence> there) {
        return RollupTally.believed(frame).stream()
                .map(person -> there.get(person.trackId()))
                .mapToDouble(presence -> presence == null ? 0 : (presence.lastNs() - presence.firstNs()) / 1e6)
                .max()
                .orElse(0);
    }

    private Told tellUntil(String streamId, long timeNs) {
        Map<Long, RollupTally> open = new TreeMap<>(minutes);
        List<StreamRollup> told = new ArrayList<>();
        long closed = closedUntilNs;
        for (Map.Entry<Long, RollupTally> minute : new TreeMap<>(minutes).entrySet()) {
            long endNs = minute.getKey() + MINUTE_NS;
            if (endNs <= timeNs) {
                told.add(minute.getValue().close(streamId, epoch, minute.getKey(), endNs));
                open.remove(minute.getKey());
                closed = Math.max(closed, endNs);
            }
        }
        return new Told(new StreamTallies(epoch, closed, lastNs, open, presences), told);
    }
}
