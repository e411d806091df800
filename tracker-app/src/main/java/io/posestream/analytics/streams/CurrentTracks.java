package io.posestream.analytics.streams;

import io.posestream.analytics.StreamNow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Questions to the store of who is there now. Any thread. */
public final class CurrentTracks {
    private final KafkaStreams streams;
    private final String address;

    CurrentTracks(KafkaStreams streams, String address) {
        this.streams = streams;
        this.address = address;
    }

    /** Streams of this instance by name; empty = not now, because streams are being shared out. */
    public Optional<List<StreamNow>> all() {
        List<StreamNow> found = new ArrayList<>();
        try (KeyValueIterator<String, StreamNow> entries = store().all()) {
            entries.forEachRemaining(entry -> found.add(entry.value));
        } catch (InvalidStateStoreException notNow) {
            return Optional.empty();
        }
        found.sort(Comparator.comparing(StreamNow::streamId));
        return Optional.of(found);
    }

    /** Addresses of the other instances, which have the other streams. */
    public List<String> elsewhere() {
        return streams.metadataForAllStreamsClients().stream()
                .map(CurrentTracks::hostAndPort)
                .filter(other -> !other.equals(address))
                .sorted()
                .toList();
    }

    private ReadOnlyKeyValueStore<String, StreamNow> store() {
        return streams.store(StoreQueryParameters.fromNameAndType(
                Operators.CURRENT_TRACKS_STORE, QueryableStoreTypes.keyValueStore()));
    }

    private static String hostAndPort(StreamsMetadata instance) {
        return instance.host() + ":" + instance.port();
    }
}
