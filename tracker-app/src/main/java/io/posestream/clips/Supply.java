package io.posestream.clips;

import io.posestream.training.WindowKind;
import java.util.EnumMap;
import java.util.Map;

/**
 * Clips of one sort and how many windows are still to come from them.
 *
 * <p>One owner, one thread; owns the source.
 */
final class Supply implements AutoCloseable {
    /** After so many clips without a window there will be none. */
    private static final int MOST_EMPTY_CLIPS = 60;

    private final ClipSource source;
    private final int perClip;
    private final long clips;
    private final Map<WindowKind, Integer> remaining;
    private final int wanted;
    private long taken;
    private int empty;
    private boolean ended;

    private Supply(ClipSource source, Map<WindowKind, Integer> wanted, int perClip, long clips) {
        this.source = source;
        this.perClip = perClip;
        this.clips = clips;
        this.remaining = new EnumMap<>(WindowKind.class);
        this.remaining.putAll(wanted);
        this.wanted = remaining();
    }

    /**
     * @param wanted windows of each kind
     * @param perClip most windows of all kinds to take from one clip
     */
    static Supply endless(ClipSource source, Map<WindowKind, Integer> wanted, int perClip) {
        return new Supply(source, wanted, perClip, 0);
    }

    /**
     * Each clip is asked for its share of what is left, so that clips without people are made up for by later ones.
     *
     * @param clips how many there are, about
     */
    static Supply ofClips(ClipSource source, Map<WindowKind, Integer> wanted, long clips) {
        return new Supply(source, wanted, 0, clips);
    }

    ClipSource source() {
        return source;
    }

    int remaining() {
        return remaining.values().stream().mapToInt(count -> Math.max(0, count)).sum();
    }

    /** Whether more can be had and is wanted. */
    boolean open() {
        return !ended && empty < MOST_EMPTY_CLIPS && remaining() > 0;
    }

    /** Share of the windows that are still to come, 0..1. */
    double hunger() {
        return remaining() / (double) Math.max(1, wanted);
    }

    /** How many windows of each kind the next clip should give. */
    Map<WindowKind, Integer> ask() {
        double share =
                clips > 0 ? 1.0 / Math.max(1, clips - taken) : Math.min(1, perClip / (double) Math.max(1, remaining()));
        Map<WindowKind, Integer> asked = new EnumMap<>(WindowKind.class);
        remaining.forEach((kind, count) -> asked.put(kind, (int) Math.ceil(Math.max(0, count) * share)));
        return asked;
    }

    /** A clip has given these. */
    void took(Map<WindowKind, Integer> made) {
        taken++;
        empty = made.isEmpty() ? empty + 1 : 0;
        made.forEach((kind, count) -> remaining.merge(kind, -count, Integer::sum));
    }

    void end() {
        ended = true;
    }

    /** What nobody will deliver any more, taken over by another supply. */
    void handOver(Supply other) {
        remaining.forEach((kind, count) -> other.remaining.merge(kind, Math.max(0, count), Integer::sum));
        remaining.replaceAll((kind, count) -> 0);
    }

    @Override
    public void close() {
        source.close();
    }
}
