package io.posestream.delivery;

import io.posestream.frame.EpochTime;
import io.posestream.wire.StreamState;
import io.posestream.wire.TopicNames;
import io.posestream.wire.TransportException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * Who runs what stream, and how far it is: read from the group and from the state topic, whether trackers run or not.
 * Changes nothing. One thread.
 */
public final class StreamOverview implements AutoCloseable {
    /** Progress is written with each commit; when frames wait and none was written for so long, something is slow. */
    private static final long STILL_NS = TimeUnit.SECONDS.toNanos(3);

    private static final int PATIENCE_MS = 30_000;

    private final String group;
    private final TopicNames topics;
    private final String bootstrap;
    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /** @param kafka properties for all clients */
    public StreamOverview(String group, TopicNames topics, Map<String, String> kafka) {
        this.group = group;
        this.topics = topics;
        bootstrap = kafka.getOrDefault("bootstrap.servers", "no address");
        Map<String, Object> timely =
                new HashMap<>(Map.of("default.api.timeout.ms", "10000", "request.timeout.ms", "5000"));
        timely.putAll(kafka);
        try {
            admin = Admin.create(timely);
            consumer = new KafkaConsumer<>(ClientProperties.stateReader(kafka));
        } catch (KafkaException e) {
            throw TransportException.of(e, "cannot connect to Kafka", bootstrap);
        }
    }

    /** All streams that are not over, by name. */
    public List<StreamStatus> read() {
        try {
            return status();
        } catch (ExecutionException | KafkaException e) {
            throw TransportException.of(e, "cannot read the streams of group " + group, bootstrap);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException("cannot read the streams of group " + group + ": interrupted", e);
        }
    }

    private List<StreamStatus> status() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = committed();
        Map<Integer, String> servers = servers();
        Map<Integer, Long> from = new HashMap<>();
        consumer.partitionsFor(topics.state()).forEach(info -> {
            OffsetAndMetadata last = committed.get(new TopicPartition(topics.frames(), info.partition()));
            from.put(
                    info.partition(),
                    last == null
                            ? PartitionStates.NOWHERE
                            : AnsweredBeyond.parse(last).statesFrom());
        });
        Map<Integer, RestoredStreams> found = new StateReader(consumer, topics.state(), group, PATIENCE_MS).read(from);
        Map<Integer, Long> lags = lags(found.keySet().stream().toList(), committed);
        List<StreamStatus> streams = new ArrayList<>();
        found.forEach((partition, restored) -> {
            String server = servers.getOrDefault(partition, "");
            long lag = lags.getOrDefault(partition, 0L);
            restored.states().values().forEach(state -> streams.add(status(state, partition, server, lag)));
            restored.unreadable().keySet().forEach(id -> streams.add(unreadable(id, partition, server, lag)));
        });
        streams.sort(Comparator.comparing(StreamStatus::streamId));
        return streams;
    }

    private static StreamStatus status(StreamState state, int partition, String server, long lag) {
        boolean still = EpochTime.nowNs() - state.writtenTimeNs() > STILL_NS;
        StreamStatus.Condition condition = StreamStatus.Condition.LIVE;
        if (server.isEmpty()) {
            condition = StreamStatus.Condition.UNSERVED;
        } else if (state.stalled() || (still && lag == 0)) {
            condition = StreamStatus.Condition.STALLED;
        } else if (still) {
            condition = StreamStatus.Condition.RECOVERING;
        }
        return new StreamStatus(
                state.streamId(),
                partition,
                server,
                condition,
                lag,
                state.epoch(),
                state.lastFrameSeq(),
                state.lastCaptureTimeNs(),
                state.writtenTimeNs(),
                state.tracks(),
                state.memory().bytes().length);
    }

    private static StreamStatus unreadable(String streamId, int partition, String server, long lag) {
        return new StreamStatus(streamId, partition, server, StreamStatus.Condition.UNREADABLE, lag, 0, -1, 0, 0, 0, 0);
    }

    private Map<TopicPartition, OffsetAndMetadata> committed() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed =
                new HashMap<>(await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(), Map.of()));
        committed.values().removeIf(offset -> offset == null);
        return committed;
    }

    /** The instance of each partition of the frames topic; empty when no tracker runs. */
    private Map<Integer, String> servers() throws ExecutionException, InterruptedException {
        Map<Integer, String> servers = new HashMap<>();
        await(admin.describeConsumerGroups(List.of(group)).all(), Map.of())
                .values()
                .forEach(description -> description
                        .members()
                        .forEach(member -> member.assignment()
                                .topicPartitions()
                                .forEach(partition -> servers.put(partition.partition(), name(member)))));
        return servers;
    }

    private static String name(MemberDescription member) {
        return member.groupInstanceId().orElse(member.consumerId());
    }

    private Map<Integer, Long> lags(List<Integer> partitions, Map<TopicPartition, OffsetAndMetadata> committed)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        partitions.forEach(
                partition -> wanted.put(new TopicPartition(topics.frames(), partition), OffsetSpec.latest()));
        Map<Integer, Long> lags = new HashMap<>();
        admin.listOffsets(wanted).all().get().forEach((partition, end) -> {
            OffsetAndMetadata last = committed.get(partition);
            long lag = last == null ? end.offset() : unanswered(last, end.offset());
            lags.put(partition.partition(), lag);
        });
        return lags;
    }

    private static long unanswered(OffsetAndMetadata committed, long end) {
        AnsweredBeyond beyond = AnsweredBeyond.parse(committed);
        return end
                - Math.max(committed.offset(), beyond.end())
                + beyond.unanswered().size();
    }

    private static <T> T await(KafkaFuture<T> future, T whenNoGroup) throws ExecutionException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return whenNoGroup;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
