package io.posestream.overload;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * What the streams of one tracker tell each other about their load, so that the less important ones give way. Who has
 * said nothing for some seconds is not there. Thread-safe.
 */
public final class Neighbourhood {
    private static final long SILENCE_NS = TimeUnit.SECONDS.toNanos(3);

    private final Map<String, Word> words = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    /**
     * @param last the furthest step that this stream may take
     * @param inNeed it cannot keep up, and only fewer frames would help
     */
    record Word(int priority, Step step, Step last, boolean inNeed, long saidNs) {}

    /** @param nanoTime a clock that never goes back, such as {@link System#nanoTime} */
    public Neighbourhood(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void say(String streamId, int priority, Step step, Step last, boolean inNeed) {
        words.put(streamId, new Word(priority, step, last, inNeed, nanoTime.getAsLong()));
    }

    void leave(String streamId) {
        words.remove(streamId);
    }

    /** What a stream of this priority must know of the others. */
    Others seenFrom(int priority) {
        return new Others(
                any(other -> other.priority() < priority && other.step() != other.last()),
                any(other -> other.priority() > priority && other.inNeed()),
                any(other -> other.priority() > priority && other.step().atLeast(Step.LIGHT_MODEL)));
    }

    private boolean any(Predicate<Word> holds) {
        long nowNs = nanoTime.getAsLong();
        return words.values().stream().anyMatch(word -> nowNs - word.saidNs() <= SILENCE_NS && holds.test(word));
    }
}
