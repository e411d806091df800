package io.posestream.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.broker.EmbeddedBroker;
import io.posestream.wire.PoseRecords;
import io.posestream.wire.TopicAdmin;
import io.posestream.wire.TopicLayout;
import io.posestream.wire.TopicNames;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real broker goes away under a page in a real browser, and comes back. */
@Timeout(180)
class BrokerAwayPageIT {
    private static final TopicNames TOPICS = TopicNames.DEFAULT;

    @TempDir
    private Path dir;

    @Test
    void shouldSayThatTheBrokerIsAwayAndGoOnWhenItIsBack() throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.start(dir, 0, 0, Map.of());
        String address = broker.bootstrap();
        Map<String, Object> client = Map.of("bootstrap.servers", address);
        try (TopicAdmin admin = new TopicAdmin(Map.of("bootstrap.servers", address))) {
            admin.ensure(TopicLayout.of(TOPICS, 1));
        }
        try (ViewerPage page = ViewerPage.inBrowser();
                PoseViewer viewer = TestViewers.open(0, false);
                KafkaViewerFeed feed = new KafkaViewerFeed(client, TOPICS, viewer.feed(), viewer.audience())) {
            assertThat(feed).isNotNull();
            page.open(viewer);
            publishUntilShown(page, client, 1);
            assertThat(page.browser().evaluate("return document.getElementById('outage').hidden"))
                    .isEqualTo(true);

            broker.close();
            page.browser().awaitTrue("return !document.getElementById('outage').hidden");
            assertThat(page.browser().text("#outage"))
                    .contains("has not answered since", "What you see is the last that came");
            assertThat(page.browser().evaluate("return document.getElementById('link')?.dataset.state"))
                    .as("the page itself is connected")
                    .isEqualTo("live");
            page.browser().screenshot("broker-away");

            broker = EmbeddedBroker.start(dir, port(address), 0, Map.of());
            page.browser().awaitTrue("return document.getElementById('outage').hidden");
            publishUntilShown(page, client, 2);
        } finally {
            broker.close();
        }
    }

    /** The reader starts at the end of the topic, at a moment unknown here. */
    private static void publishUntilShown(ViewerPage page, Map<String, Object> client, long epoch) throws Exception {
        Scene gate = new Scene("gate", epoch, 2);
        String epochShown = "return document.querySelector('.tile')?.dataset.frame?.startsWith('" + epoch + ":')";
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int seq = 0; seq < 300 && !Boolean.TRUE.equals(page.browser().evaluate(epochShown)); seq++) {
                producer.send(PoseRecords.encode(TOPICS.poses(), gate.poses(seq, 40)))
                        .get();
                page.pause(50);
            }
        }
        page.browser().awaitTrue(epochShown);
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1));
    }
}
