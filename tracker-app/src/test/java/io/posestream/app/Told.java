package io.posestream.app;

import io.posestream.frame.EpochTime;
import io.posestream.frame.EventKind;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.StreamEvent;
import io.posestream.wire.EventRecords;
import io.posestream.wire.PoseRecords;
import io.posestream.wire.TopicNames;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** All that a tracker publishes, with the moment when a reader has it. */
final class Told implements AutoCloseable {
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final List<StreamEvent> events = new CopyOnWriteArrayList<>();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String poses;
    private final Thread thread = new Thread(this::follow, "told");
    private volatile boolean closing;

    /** Poses, and when they were read. */
    record Heard(PoseFrame frame, long readNs) {
        String streamId() {
            return frame.id().streamId();
        }

        double latencyMs() {
            return (readNs - frame.captureTimeNs()) / 1e6;
        }

        boolean looked() {
            return frame.outcome() == Outcome.TRACKED || frame.outcome() == Outcome.EMPTY;
        }
    }

    Told(Map<String, String> kafka, TopicNames topics) {
        poses = topics.poses();
        consumer = TopicFollower.open(kafka, List.of(topics.poses(), topics.events()), true);
        thread.start();
    }

    private void follow() {
        while (!closing) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(20))) {
                if (record.topic().equals(poses)) {
                    heard.add(new Heard(PoseRecords.decode(record), EpochTime.nowNs()));
                } else {
                    events.add(EventRecords.decode(record));
                }
            }
        }
        consumer.close();
    }

    List<Heard> frames(Predicate<Heard> which) {
        return heard.stream().filter(which).toList();
    }

    List<StreamEvent> events(EventKind kind) {
        return events.stream().filter(event -> event.kind() == kind).toList();
    }

    void await(long frames, long forMs) throws InterruptedException {
        long deadlineNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(forMs);
        while (heard.size() < frames && System.nanoTime() < deadlineNs) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** @param share 0.5 = median; NaN of nothing */
    static double latencyMs(List<Heard> frames, double share) {
        double[] sorted = frames.stream().mapToDouble(Heard::latencyMs).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
