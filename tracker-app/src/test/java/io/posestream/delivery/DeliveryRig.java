package io.posestream.delivery;

import io.posestream.broker.BrokerFixture;
import io.posestream.frame.SourceFrame;
import io.posestream.pipeline.FramePipelines;
import io.posestream.wire.FrameRecords;
import io.posestream.wire.TopicNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Topics, a camera's producer and readers on the real broker, of one test alone. */
final class DeliveryRig implements AutoCloseable {
    final TopicNames topics;
    final String group = BrokerFixture.uniqueName("trackers");
    private final String bootstrap;
    private final Producer<byte[], byte[]> camera;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();
    private final List<RunningDelivery> deliveries = new ArrayList<>();
    private final List<TopicReader> readers = new ArrayList<>();

    DeliveryRig(int partitions) {
        this(
                BrokerFixture.bootstrap(),
                new TopicNames(
                        BrokerFixture.createTopic("frames", partitions),
                        BrokerFixture.createTopic("poses", partitions),
                        BrokerFixture.createTopic("events", 1),
                        BrokerFixture.createTopic("dead-letters", 1),
                        "unused",
                        BrokerFixture.createTopic("state", partitions)));
    }

    DeliveryRig(String bootstrap, TopicNames topics) {
        this.bootstrap = bootstrap;
        this.topics = topics;
        camera = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    DeliverySettings settings(String instance, Guarantee guarantee) {
        return settings(instance, guarantee, LaneSettings.DEFAULT);
    }

    DeliverySettings settings(String instance, Guarantee guarantee, LaneSettings lanes) {
        return new DeliverySettings(
                group,
                instance,
                topics,
                guarantee,
                50,
                5_000,
                lanes,
                RecoverySettings.DEFAULT,
                Map.of("bootstrap.servers", bootstrap),
                Map.of("session.timeout.ms", "6000"),
                Map.of());
    }

    void send(SourceFrame frame) {
        send(FrameRecords.encode(topics.frames(), frame));
    }

    void send(ProducerRecord<byte[], byte[]> record) {
        sent.add(camera.send(record));
    }

    /** Frames 0 to count of one stream; every fifth is answered late. */
    void sendStream(String streamId, int count) {
        for (int seq = 0; seq < count; seq++) {
            send(Frames.frame(streamId, 1, seq, seq % 5 == 3 ? 'L' : 'N'));
        }
        awaitSent();
    }

    /** What was sent lies in the topic now. */
    void awaitSent() {
        try {
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
            sent.clear();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the test's camera cannot send", e);
        }
    }

    /** Closed with the rig at the latest. */
    RunningDelivery start(DeliverySettings settings, FramePipelines pipelines, DeliveryObserver observer) {
        RunningDelivery delivery = new RunningDelivery(settings, pipelines, observer);
        deliveries.add(delivery);
        return delivery;
    }

    RunningDelivery start(DeliverySettings settings) {
        return start(settings, streamId -> new HashingPipeline(0), DeliveryObserver.NONE);
    }

    /** A reader of committed records from the topic's begin. */
    TopicReader reader(String topic) {
        TopicReader reader = new TopicReader(bootstrap, topic);
        readers.add(reader);
        return reader;
    }

    @Override
    public void close() {
        deliveries.forEach(RunningDelivery::close);
        camera.close(Duration.ofSeconds(2));
        readers.forEach(TopicReader::close);
    }
}
