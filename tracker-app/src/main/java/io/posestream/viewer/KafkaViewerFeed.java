package io.posestream.viewer;

import io.posestream.wire.EventRecords;
import io.posestream.wire.FrameRecords;
import io.posestream.wire.PoseRecords;
import io.posestream.wire.TopicNames;
import io.posestream.wire.WireException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds a viewer from Kafka with two threads: one for poses and events, one for frames, which holds a connection only
 * while somebody watches pictures. The first one also tells whether the broker answers. Starts at the end of each topic; topics may be made later. Records that cannot be
 * read are skipped; the tracker makes dead letters of them.
 */
public final class KafkaViewerFeed implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(KafkaViewerFeed.class);

    private final TopicNames topics;
    private final ViewerFeed feed;
    private final TailLoop poses;
    private final TailLoop frames;
    private boolean complained;

    /**
     * Starts reading.
     *
     * @param clientSettings for Kafka clients: at least {@code bootstrap.servers}
     */
    public KafkaViewerFeed(Map<String, Object> clientSettings, TopicNames topics, ViewerFeed feed, Audience audience) {
        this.topics = topics;
        this.feed = feed;
        poses = TailLoop.start(
                "viewer-poses",
                () -> new TopicTail(
                        clientSettings, "posestream-viewer-poses", List.of(topics.poses(), topics.events())),
                () -> true,
                this::accept,
                silence -> feed.broker(silence.isEmpty(), silence));
        frames = TailLoop.start(
                "viewer-frames",
                () -> new TopicTail(clientSettings, "posestream-viewer-frames", List.of(topics.frames())),
                audience::watchesPictures,
                this::accept,
                silence -> {});
    }

    private void accept(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (record.topic().equals(topics.poses())) {
                feed.poses(PoseRecords.decode(record));
            } else if (record.topic().equals(topics.events())) {
                feed.event(EventRecords.decode(record));
            } else {
                feed.picture(FrameRecords.decode(record));
            }
        } catch (WireException e) {
            complainOnce(e);
        }
    }

    private synchronized void complainOnce(WireException e) {
        if (!complained) {
            complained = true;
            log.warn("The viewer skips records it cannot read; the first: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        poses.close();
        frames.close();
    }
}
