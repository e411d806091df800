package io.posestream.chaos;

import java.util.List;
import java.util.Map;

/**
 * What the topics say of delivery, {@code read_committed}.
 *
 * @param sent different frames on the frames topic, by stream
 * @param poison records on it that are no frames
 * @param outcomes frames by their first outcome; those without poses as {@code dead_letter}
 * @param lost frames and poison without any outcome
 * @param duplicated outcomes beyond one per record
 * @param contradicted those of them that differ from the first in more than the times of reading and sending
 * @param outOfOrder first poses that come after those of a frame of their stream that lies later on the frames topic
 * @param deadLetters by stage
 * @param examples of what was lost or told twice, in words
 */
public record Account(
        Map<String, Long> sent,
        long poison,
        Map<String, Long> outcomes,
        long lost,
        long duplicated,
        long contradicted,
        long outOfOrder,
        Map<String, Long> deadLetters,
        List<String> examples) {

    /** Frames of all streams. */
    public long sentFrames() {
        return sent.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Frames that have an outcome. */
    public long outcomeFrames() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }
}
