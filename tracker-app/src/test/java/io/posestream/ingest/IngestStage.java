package io.posestream.ingest;

import io.posestream.broker.BrokerFixture;
import io.posestream.broker.TopicReader;
import io.posestream.frame.FrameId;
import io.posestream.frame.SourceFrame;
import io.posestream.frame.StreamEvent;
import io.posestream.wire.EventRecords;
import io.posestream.wire.FrameRecords;
import io.posestream.wire.TopicNames;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Fresh topics on the shared broker, a publisher onto them, and an observer that remembers. */
final class IngestStage implements AutoCloseable, IngestObserver {
    final TopicNames topics = new TopicNames(
            BrokerFixture.createTopic("frames", 3),
            "unused",
            BrokerFixture.createTopic("events", 1),
            "unused",
            BrokerFixture.createTopic("truth", 1),
            "unused");
    final FramePublisher publisher = FramePublisher.connect(kafka(), topics);
    final List<IngestState> states = new CopyOnWriteArrayList<>();
    final List<FrameId> published = new CopyOnWriteArrayList<>();

    static Map<String, String> kafka() {
        return Map.of("bootstrap.servers", BrokerFixture.bootstrap());
    }

    List<SourceFrame> frames() {
        return TopicReader.readAll(BrokerFixture.bootstrap(), topics.frames()).stream()
                .map(FrameRecords::decode)
                .toList();
    }

    List<StreamEvent> events() {
        return TopicReader.readAll(BrokerFixture.bootstrap(), topics.events()).stream()
                .map(EventRecords::decode)
                .toList();
    }

    @Override
    public void framePublished(FrameId id, int bytes) {
        published.add(id);
    }

    @Override
    public void stateChanged(String streamId, IngestState state, String detail) {
        states.add(state);
    }

    @Override
    public void close() {
        publisher.close();
    }
}
