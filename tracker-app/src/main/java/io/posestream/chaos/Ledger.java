package io.posestream.chaos;

import io.posestream.frame.FrameId;
import io.posestream.frame.PoseFrame;
import io.posestream.wire.FrameRecords;
import io.posestream.wire.Headers;
import io.posestream.wire.PoseRecords;
import io.posestream.wire.TopicNames;
import io.posestream.wire.WireException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Holds the frames topic against poses and dead letters, record by record. One thread. */
final class Ledger {
    private static final int MOST_EXAMPLES = 8;

    private final String posesTopic;
    private final Map<FrameId, Fate> frames = new HashMap<>();
    private final Set<FrameId> posed = new HashSet<>();

    /** Of all records of the frames topic, by their place. */
    private final Map<String, Fate> records = new HashMap<>();

    private final Map<String, Long> sent = new TreeMap<>();
    private final Map<String, Long> outcomes = new TreeMap<>();
    private final Map<String, Long> deadLetters = new TreeMap<>();
    private final Map<String, Long> newest = new HashMap<>();
    private final Set<Fate> poison = new HashSet<>();
    private long outOfOrder;

    Ledger(String posesTopic) {
        this.posesTopic = posesTopic;
    }

    /** @param acknowledged frames that must be on the frames topic, because the broker said that it has them */
    static Account read(Map<String, String> kafka, TopicNames topics, Set<FrameId> acknowledged) {
        Ledger ledger = new Ledger(topics.poses());
        WholeTopic.read(kafka, topics.frames(), ledger::sent);
        WholeTopic.read(kafka, topics.poses(), ledger::told);
        WholeTopic.read(kafka, topics.deadLetters(), ledger::buried);
        return ledger.close(acknowledged);
    }

    void sent(ConsumerRecord<byte[], byte[]> record) {
        Fate fate;
        try {
            FrameId id = FrameRecords.decode(record).id();
            Fate known = frames.get(id);
            fate = known == null ? new Fate(id.toString()) : known;
            if (known == null) {
                frames.put(id, fate);
                sent.merge(id.streamId(), 1L, Long::sum);
            }
        } catch (WireException e) {
            fate = new Fate("no frame: " + e.getMessage());
            poison.add(fate);
        }
        fate.onTopic(record.offset());
        records.put(place(Integer.toString(record.partition()), Long.toString(record.offset())), fate);
    }

    void told(ConsumerRecord<byte[], byte[]> record) {
        PoseFrame poses = PoseRecords.decode(record);
        Fate fate = frames.computeIfAbsent(poses.id(), id -> new Fate(id.toString()));
        boolean first = fate.told(poses.revision(), poses.outcome() + " " + digest(poses));
        if (first && poses.revision() == 0) {
            posed.add(poses.id());
            outcomes.merge(poses.outcome().name().toLowerCase(Locale.ROOT), 1L, Long::sum);
            long before = newest.getOrDefault(poses.id().streamId(), -1L);
            outOfOrder += fate.offset() < before ? 1 : 0;
            newest.put(poses.id().streamId(), fate.offset());
        }
    }

    void buried(ConsumerRecord<byte[], byte[]> record) {
        deadLetters.merge(String.valueOf(Headers.text(record, Headers.DEAD_LETTER_STAGE)), 1L, Long::sum);
        Fate fate = records.get(place(
                String.valueOf(Headers.text(record, Headers.DEAD_LETTER_PARTITION)),
                String.valueOf(Headers.text(record, Headers.DEAD_LETTER_OFFSET))));
        if (fate != null) {
            fate.letter();
        }
    }

    Account close(Set<FrameId> acknowledged) {
        long lost = 0;
        long repeated = 0;
        long contradicted = 0;
        List<String> examples = new ArrayList<>();
        for (Fate fate : new HashSet<>(records.values())) {
            lost += fate.isLost() ? 1 : 0;
            repeated += fate.repeated();
            contradicted += fate.contradictions();
            boolean strange = fate.isLost() || fate.contradictions() > 0 || (fate.repeated() > 0 && examples.isEmpty());
            if (strange && examples.size() < MOST_EXAMPLES) {
                examples.add(fate.story());
            }
        }
        lost += acknowledged.stream().filter(id -> !frames.containsKey(id)).count();
        long buried = frames.entrySet().stream()
                .filter(frame ->
                        !posed.contains(frame.getKey()) && !frame.getValue().isLost())
                .count();
        if (buried > 0) {
            outcomes.put("dead_letter", buried);
        }
        return new Account(
                sent, poison.size(), outcomes, lost, repeated, contradicted, outOfOrder, deadLetters, examples);
    }

    private static String place(String partition, String offset) {
        return partition + "@" + offset;
    }

    /** Of everything but when it was read and sent. */
    private String digest(PoseFrame poses) {
        PoseFrame timeless = new PoseFrame(
                poses.id(),
                poses.captureTimeNs(),
                0,
                0,
                poses.width(),
                poses.height(),
                poses.skeleton(),
                poses.model(),
                poses.revision(),
                poses.outcome(),
                poses.reason(),
                poses.suspect(),
                poses.people());
        try {
            byte[] bytes = PoseRecords.encode(posesTopic, timeless).value();
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
