package io.posestream.analytics.streams;

import io.posestream.analytics.RuleBook;
import io.posestream.analytics.Sample;
import io.posestream.analytics.StreamNow;
import io.posestream.analytics.StreamProgress;
import io.posestream.analytics.StreamTallies;
import io.posestream.analytics.WindowEnds;
import io.posestream.frame.PoseAlert;
import io.posestream.frame.PoseSequence;
import io.posestream.frame.StreamRollup;
import io.posestream.wire.AlertRecords;
import io.posestream.wire.RollupRecords;
import io.posestream.wire.SequenceRecords;
import io.posestream.wire.TopicNames;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The analytics as a graph of named parts; a function of the settings alone. The package has the drawing. */
public final class PoseTopology {
    private final Topology topology = new Topology();

    private PoseTopology() {}

    /** The parts and how they hang together, for people. */
    public static String describe(AnalyticsSettings settings) {
        return of(settings).describe().toString();
    }

    public static Topology of(AnalyticsSettings settings) {
        PoseTopology parts = new PoseTopology();
        TopicNames topics = settings.topics();
        parts.addEntrance(topics, settings.idleMs());
        parts.addFollower();
        parts.addSequences(settings);
        parts.addRollups(settings);
        parts.addAlerts(settings);
        return parts.topology;
    }

    private void addEntrance(TopicNames topics, long idleMs) {
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        topology.addSource(Operators.READ, bytes, bytes, topics.poses());
        topology.addProcessor(Operators.DECODE, () -> new PoseDecoder(topics.deadLetters()), Operators.READ);
        addSink(Operators.WRITE_DEAD_LETTERS, topics.deadLetters(), Operators.DECODE);
        topology.addProcessor(Operators.ADMIT, () -> new FrameAdmission(idleMs), Operators.DECODE);
        topology.addStateStore(byStream(Operators.STREAMS_STORE, StreamProgress.class), Operators.ADMIT);
    }

    private void addFollower() {
        topology.addProcessor(Operators.FOLLOW, TrackFollower::new, Operators.ADMIT);
        topology.addStateStore(byStream(Operators.CURRENT_TRACKS_STORE, StreamNow.class), Operators.FOLLOW);
    }

    private void addSequences(AnalyticsSettings settings) {
        topology.addProcessor(Operators.CUT, () -> new SequenceCutter(settings.sequences()), Operators.ADMIT);
        topology.addStateStore(
                store(Operators.SAMPLES_STORE, SampleKey.SERDE, StateSerde.of(Sample.class)), Operators.CUT);
        topology.addStateStore(byStream(Operators.WINDOW_ENDS_STORE, WindowEnds.class), Operators.CUT);
        String topic = settings.topics().meaning().sequences();
        addEncoder(
                Operators.ENCODE_SEQUENCES,
                (PoseSequence value) -> SequenceRecords.encode(topic, value),
                Operators.CUT);
        addSink(Operators.WRITE_SEQUENCES, topic, Operators.ENCODE_SEQUENCES);
    }

    private void addRollups(AnalyticsSettings settings) {
        long graceNs = settings.sequences().graceNs();
        topology.addProcessor(Operators.ROLL_UP, () -> new MinuteRollup(graceNs), Operators.ADMIT);
        topology.addStateStore(byStream(Operators.MINUTES_STORE, StreamTallies.class), Operators.ROLL_UP);
        String topic = settings.topics().meaning().rollups();
        addEncoder(
                Operators.ENCODE_ROLLUPS,
                (StreamRollup value) -> RollupRecords.encode(topic, value),
                Operators.ROLL_UP);
        addSink(Operators.WRITE_ROLLUPS, topic, Operators.ENCODE_ROLLUPS);
    }

    private void addAlerts(AnalyticsSettings settings) {
        topology.addProcessor(
                Operators.WATCH, () -> new RuleWatcher(settings.rules(), settings.ruleHoldNs()), Operators.ADMIT);
        topology.addStateStore(byStream(Operators.RULE_BOOKS_STORE, RuleBook.class), Operators.WATCH);
        String topic = settings.topics().meaning().alerts();
        addEncoder(Operators.ENCODE_ALERTS, (PoseAlert value) -> AlertRecords.encode(topic, value), Operators.WATCH);
        addSink(Operators.WRITE_ALERTS, topic, Operators.ENCODE_ALERTS);
    }

    private <V> void addEncoder(String name, Function<V, ProducerRecord<byte[], byte[]>> encoding, String parent) {
        topology.addProcessor(name, () -> new RecordEncoder<V>(encoding), parent);
    }

    private void addSink(String name, String topic, String parent) {
        ByteArraySerializer bytes = new ByteArraySerializer();
        topology.addSink(name, topic, bytes, bytes, parent);
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> byStream(String name, Class<V> type) {
        return store(name, Serdes.String(), StateSerde.of(type));
    }

    private static <K, V> StoreBuilder<KeyValueStore<K, V>> store(String name, Serde<K> keys, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), keys, values);
    }
}
