package io.posestream.wire;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a topic should be set up.
 *
 * @param partitions at least; all records of a stream lie in one
 * @param settings topic settings; numbers are lower bounds
 */
public record TopicLayout(String name, int partitions, Map<String, String> settings) {
    /** Largest record of the frames topic; a coded 4K picture of good quality fits. */
    public static final int MAX_FRAME_BYTES = 8 << 20;

    /** A dead letter is a frame with some headers more. */
    public static final int MAX_DEAD_LETTER_BYTES = MAX_FRAME_BYTES + (64 << 10);

    /** Kafka's own default, stated because a smaller default of the broker would lose crowded frames. */
    private static final int MAX_POSES_BYTES = 1 << 20;

    /** Pictures are large: kept for longer than an outage, not for history. */
    private static final Duration FRAMES_KEPT = Duration.ofHours(1);

    private static final Duration RESULTS_KEPT = Duration.ofDays(7);

    /** Dozens of people whose looks are remembered. */
    private static final int MAX_STATE_BYTES = 4 << 20;

    /** States are replaced many times a second: small segments let the broker forget old ones soon. */
    private static final int STATE_SEGMENT_BYTES = 16 << 20;

    /** An idle topic is cleaned too: its last segment ends after this time. */
    private static final Duration STATE_SEGMENT = Duration.ofMinutes(10);

    public TopicLayout {
        settings = Map.copyOf(settings);
    }

    /** The topics of a tracker and of the analytics. */
    public static List<TopicLayout> of(TopicNames names, int partitions) {
        return List.of(
                of(names.frames(), partitions, MAX_FRAME_BYTES, FRAMES_KEPT),
                of(names.poses(), partitions, MAX_POSES_BYTES, RESULTS_KEPT),
                of(names.events(), partitions, MAX_POSES_BYTES, RESULTS_KEPT),
                of(names.deadLetters(), partitions, MAX_DEAD_LETTER_BYTES, RESULTS_KEPT),
                of(names.truth(), partitions, MAX_POSES_BYTES, RESULTS_KEPT),
                ofState(names.state(), partitions),
                of(names.meaning().sequences(), partitions, MAX_POSES_BYTES, RESULTS_KEPT),
                of(names.meaning().rollups(), partitions, MAX_POSES_BYTES, RESULTS_KEPT),
                of(names.meaning().alerts(), partitions, MAX_POSES_BYTES, RESULTS_KEPT));
    }

    private static TopicLayout ofState(String name, int partitions) {
        return new TopicLayout(
                name,
                partitions,
                Map.of(
                        "cleanup.policy",
                        "compact",
                        "compression.type",
                        "producer",
                        "max.message.bytes",
                        Integer.toString(MAX_STATE_BYTES),
                        "segment.bytes",
                        Integer.toString(STATE_SEGMENT_BYTES),
                        "segment.ms",
                        Long.toString(STATE_SEGMENT.toMillis()),
                        "min.cleanable.dirty.ratio",
                        "0.1"));
    }

    private static TopicLayout of(String name, int partitions, int maxBytes, Duration kept) {
        Map<String, String> settings = new HashMap<>();
        settings.put("cleanup.policy", "delete");
        // Coded pictures do not shrink; the broker must not try.
        settings.put("compression.type", "producer");
        settings.put("max.message.bytes", Integer.toString(maxBytes));
        settings.put("retention.ms", Long.toString(kept.toMillis()));
        settings.put("message.timestamp.type", "CreateTime");
        // A file read faster than real time runs ahead of the clock.
        settings.put("message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));
        return new TopicLayout(name, partitions, settings);
    }
}
