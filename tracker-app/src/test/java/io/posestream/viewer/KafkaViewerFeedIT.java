package io.posestream.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.broker.BrokerFixture;
import io.posestream.frame.EventKind;
import io.posestream.frame.FrameId;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.SourceFrame;
import io.posestream.frame.StreamEvent;
import io.posestream.wire.EventRecords;
import io.posestream.wire.FrameRecords;
import io.posestream.wire.PoseRecords;
import io.posestream.wire.TopicNames;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** Poses, events and frames on a real broker appear in a real browser. */
class KafkaViewerFeedIT {

    @Test
    void shouldShowInTheBrowserWhatIsOnTheBroker() throws Exception {
        try (ViewerPage page = ViewerPage.inBrowser()) {
            Map<String, Object> client = Map.of("bootstrap.servers", BrokerFixture.bootstrap());
            TopicNames topics = new TopicNames(
                    BrokerFixture.createTopic("frames", 2),
                    BrokerFixture.createTopic("poses", 2),
                    BrokerFixture.createTopic("events", 1),
                    "unused",
                    "unused",
                    "unused");
            try (PoseViewer viewer = TestViewers.open(0, true);
                    KafkaViewerFeed feed = new KafkaViewerFeed(client, topics, viewer.feed(), viewer.audience());
                    KafkaProducer<byte[], byte[]> producer =
                            new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
                assertThat(feed).isNotNull();
                page.open(viewer);
                publishUntilShown(page, producer, topics);
            }
        }
    }

    /** The readers start at the end of the topics at a moment unknown here, so both streams run until both are seen. */
    private static void publishUntilShown(ViewerPage page, KafkaProducer<byte[], byte[]> producer, TopicNames topics)
            throws Exception {
        Scene jpegs = new Scene("jpegs", 1, 2);
        Scene video = new Scene("video", 1, 2);
        List<SourceFrame> h264 = video.h264(25);
        long end = System.nanoTime() + 20_000_000_000L;
        StreamEvent stalled =
                new StreamEvent("jpegs", 1, Scene.nowNs(), EventKind.STREAM_STALLED, 0, "no frame for 3 s");
        for (int seq = 0; System.nanoTime() < end; seq++) {
            for (SourceFrame frame : List.of(jpegs.jpeg(seq), again(h264, seq))) {
                Scene scene = frame.id().streamId().equals("jpegs") ? jpegs : video;
                producer.send(FrameRecords.encode(topics.frames(), frame)).get();
                PoseFrame poses = scene.poses(seq, 40);
                producer.send(PoseRecords.encode(topics.poses(), poses)).get();
            }
            producer.send(new ProducerRecord<>(topics.poses(), new byte[] {1}, new byte[] {1, 2, 3}))
                    .get();
            producer.send(EventRecords.encode(topics.events(), stalled)).get();
            page.pause(30);
            Object shown = page.browser().evaluate("return document.querySelectorAll('.tile[data-picture]').length");
            if (shown.equals(2L)) {
                break;
            }
        }
        page.browser().awaitTrue("return document.querySelectorAll('.tile[data-picture]').length === 2");
        page.browser()
                .awaitTrue(
                        "return [...document.querySelectorAll('.tile')].every(t => t.dataset.frame === t.dataset.picture)");
        assertThat(page.browser().text("#ticker")).contains("Stream stalled", "no frame for 3 s");
        page.browser().screenshot("kafka");
    }

    /** The second of video over and over, as frames that go on. */
    private static SourceFrame again(List<SourceFrame> second, int seq) {
        SourceFrame frame = second.get(seq % second.size());
        return new SourceFrame(
                new FrameId(frame.id().streamId(), 1, seq),
                seq * 40_000_000L,
                frame.codec(),
                frame.keyFrame(),
                frame.width(),
                frame.height(),
                frame.payload());
    }
}
