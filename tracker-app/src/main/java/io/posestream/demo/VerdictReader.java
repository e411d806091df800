package io.posestream.demo;

import io.posestream.app.Latencies;
import io.posestream.app.TopicFollower;
import io.posestream.evaluation.StreamEvaluation;
import io.posestream.evaluation.StreamScores;
import io.posestream.frame.EpochTime;
import io.posestream.frame.FrameId;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.pose.Skeleton;
import io.posestream.wire.PoseRecords;
import io.posestream.wire.TopicNames;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads poses, truth and dead letters off their topics as any consumer would, and compares. One thread. */
final class VerdictReader implements AutoCloseable {
    private static final double PCK_ALPHA = 0.2;
    private static final Duration POLL = Duration.ofMillis(100);

    private final Consumer<byte[], byte[]> consumer;
    private final TopicNames topics;
    private final Map<FrameId, PoseFrame> truths = new HashMap<>();

    /** Published frames whose truth has not come yet, in order, per stream. */
    private final Map<String, ArrayDeque<PoseFrame>> unjudged = new HashMap<>();

    private final Map<String, StreamEvaluation> evaluations = new TreeMap<>();
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final Latencies latencies = new Latencies();
    private long deadLetters;

    VerdictReader(Map<String, String> kafka, TopicNames topics) {
        this.topics = topics;
        consumer = TopicFollower.open(kafka, List.of(topics.poses(), topics.truth(), topics.deadLetters()), true);
    }

    /** Reads what has come. */
    void poll() {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            if (record.topic().equals(topics.deadLetters())) {
                deadLetters++;
            } else if (record.topic().equals(topics.truth())) {
                PoseFrame truth = PoseRecords.decode(record);
                truths.put(truth.id(), truth);
            } else {
                received(PoseRecords.decode(record));
            }
        }
        unjudged.forEach(this::judge);
    }

    private void received(PoseFrame poses) {
        // A refined pose is a second word on a frame that has its outcome.
        if (poses.revision() > 0) {
            return;
        }
        latencies.add(EpochTime.nowNs() - poses.captureTimeNs());
        outcomes.merge(poses.outcome(), 1L, Long::sum);
        unjudged.computeIfAbsent(poses.id().streamId(), id -> new ArrayDeque<>())
                .add(poses);
    }

    private void judge(String streamId, ArrayDeque<PoseFrame> waiting) {
        StreamEvaluation evaluation =
                evaluations.computeIfAbsent(streamId, id -> new StreamEvaluation(Skeleton.COCO_17, PCK_ALPHA));
        PoseFrame truth;
        while (!waiting.isEmpty() && (truth = truths.remove(waiting.peek().id())) != null) {
            evaluation.add(truth, waiting.remove());
        }
    }

    /** Frames that have ended, as poses or as dead letters. */
    long answered() {
        return outcomes() + deadLetters;
    }

    DemoVerdict verdict(long framesSent, Map<String, Double> stageMsPerFrame) {
        StreamScores scores = evaluations.values().stream()
                .map(StreamEvaluation::scores)
                .reduce(StreamScores.NONE, StreamScores::plus);
        Map<String, Long> byKind = new TreeMap<>();
        outcomes.forEach((kind, count) -> byKind.put(kind.name().toLowerCase(Locale.ROOT), count));
        return new DemoVerdict(
                framesSent,
                outcomes(),
                byKind,
                outcomes.getOrDefault(Outcome.DROPPED_LATE, 0L),
                deadLetters,
                (double) scores.publishedPeople() / Math.max(1, scores.frames()),
                scores.pck(),
                scores.recall(),
                scores.idSwitches(),
                latencies.percentilesMs(),
                stageMsPerFrame);
    }

    long outcomes() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
