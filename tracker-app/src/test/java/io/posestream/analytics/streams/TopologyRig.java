package io.posestream.analytics.streams;

import io.posestream.analytics.PoseRule;
import io.posestream.analytics.SequenceSettings;
import io.posestream.analytics.StreamNow;
import io.posestream.frame.PoseAlert;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.PoseSequence;
import io.posestream.frame.StreamRollup;
import io.posestream.wire.AlertRecords;
import io.posestream.wire.PoseRecords;
import io.posestream.wire.RollupRecords;
import io.posestream.wire.SequenceRecords;
import io.posestream.wire.TopicNames;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The whole topology without a broker: real records in, real records out. */
final class TopologyRig implements AutoCloseable {
    static final long IDLE_MS = 10_000;

    /** Ten steps of 100 ms, a window each half second, grace 300 ms. */
    static final SequenceSettings SEQUENCES = new SequenceSettings(10, ms(100), ms(500), ms(300), ms(400), 0.5);

    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> poses;

    TopologyRig() {
        AnalyticsSettings settings = new AnalyticsSettings(
                TopicNames.DEFAULT, IDLE_MS, SEQUENCES, Set.of(PoseRule.FALL, PoseRule.RAISED_HAND), ms(500));
        Properties properties = new Properties();
        properties.put("application.id", "story");
        properties.put("statestore.cache.max.bytes", 0);
        driver = new TopologyTestDriver(PoseTopology.of(settings), properties, Instant.ofEpochMilli(Figures.START_MS));
        poses = driver.createInputTopic(
                TopicNames.DEFAULT.poses(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    static long ms(long ms) {
        return TimeUnit.MILLISECONDS.toNanos(ms);
    }

    void tell(PoseFrame frame) {
        ProducerRecord<byte[], byte[]> record = PoseRecords.encode(TopicNames.DEFAULT.poses(), frame);
        poses.pipeInput(new TestRecord<>(record));
    }

    void tellRaw(byte[] key, byte[] value) {
        poses.pipeInput(new TestRecord<>(key, value, Instant.ofEpochMilli(Figures.START_MS)));
    }

    void waitMs(long ms) {
        driver.advanceWallClockTime(Duration.ofMillis(ms));
    }

    List<PoseSequence> sequences() {
        return read(TopicNames.DEFAULT.meaning().sequences(), SequenceRecords::decode);
    }

    List<StreamRollup> rollups() {
        return read(TopicNames.DEFAULT.meaning().rollups(), RollupRecords::decode);
    }

    List<PoseAlert> alerts() {
        return read(TopicNames.DEFAULT.meaning().alerts(), AlertRecords::decode);
    }

    List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        return read(TopicNames.DEFAULT.deadLetters(), Function.identity());
    }

    Optional<StreamNow> now(String stream) {
        return Optional.ofNullable(driver.<String, StreamNow>getKeyValueStore(Operators.CURRENT_TRACKS_STORE)
                .get(stream));
    }

    private <T> List<T> read(String topic, Function<ConsumerRecord<byte[], byte[]>, T> decode) {
        return driver
                .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .stream()
                .map(record -> decode.apply(asRead(topic, record)))
                .toList();
    }

    private static ConsumerRecord<byte[], byte[]> asRead(String topic, TestRecord<byte[], byte[]> record) {
        return new ConsumerRecord<>(
                topic,
                0,
                0,
                record.timestamp(),
                TimestampType.CREATE_TIME,
                -1,
                -1,
                record.key(),
                record.value(),
                record.headers(),
                Optional.empty());
    }

    @Override
    public void close() {
        driver.close();
    }
}
