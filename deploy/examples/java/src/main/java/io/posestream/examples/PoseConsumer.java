package io.posestream.examples;

import com.google.protobuf.InvalidProtocolBufferException;
import io.posestream.proto.v1.Keypoint;
import io.posestream.proto.v1.Outcome;
import io.posestream.proto.v1.Person;
import io.posestream.proto.v1.PoseFrame;
import io.posestream.proto.v1.TrackState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Prints where everybody's right wrist is. Shows what each consumer of poses has to mind: headers tell what a record is
 * before it is parsed; a frame may be delivered twice; with a look-ahead it is told twice, and the second telling is
 * better; a missing keypoint is a flag, not a zero.
 *
 * <pre>
 * java -cp ... io.posestream.examples.PoseConsumer localhost:9092 posestream.poses.v1
 * </pre>
 */
public final class PoseConsumer {
    private static final String MESSAGE = "messageType=posestream.v1.PoseFrame";
    private static final String SKELETON = "body-pose/coco-17";
    private static final int RIGHT_WRIST = 10;

    /** Frames that are remembered, to tell a repeated delivery from a new frame. */
    private static final int REMEMBERED = 10_000;

    private final Consumer<String> out;
    private final Map<String, Integer> told = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param out gets a line for each person of each frame */
    public PoseConsumer(Consumer<String> out) {
        this.out = out;
    }

    /** Reads until nothing has come for a while, or for ever. */
    public static void main(String[] args) throws InvalidProtocolBufferException {
        if (args.length < 2) {
            System.err.println("Usage: PoseConsumer HOST:PORT TOPIC [IDLE_SECONDS]");
            System.exit(2);
        }
        long idleMs = args.length > 2 ? TimeUnit.SECONDS.toMillis(Long.parseLong(args[2])) : Long.MAX_VALUE;
        new PoseConsumer(System.out::println).read(args[0], args[1], idleMs);
    }

    /** @param idleMs ends after so long without a record */
    public void read(String bootstrap, String topic, long idleMs) throws InvalidProtocolBufferException {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                "example-" + System.nanoTime(),
                "auto.offset.reset",
                "earliest",
                // Trackers and analytics may write in transactions.
                "isolation.level",
                "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            long heardMs = System.currentTimeMillis();
            while (System.currentTimeMillis() - heardMs < idleMs) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    heardMs = System.currentTimeMillis();
                    if (header(record, "content-type").contains(MESSAGE)) {
                        accept(PoseFrame.parseFrom(record.value()));
                    }
                }
            }
        }
    }

    private void accept(PoseFrame frame) {
        String identity = frame.getStreamId() + "/" + frame.getEpoch() + "/" + frame.getFrameSeq();
        Integer before = told.get(identity);
        if (before != null && before >= frame.getRevision()) {
            return;
        }
        told.put(identity, frame.getRevision());
        if (frame.getOutcome() != Outcome.OUTCOME_TRACKED
                || !frame.getSkeleton().equals(SKELETON)) {
            return;
        }
        for (Person person : frame.getPeopleList()) {
            if (person.getState() == TrackState.TRACK_STATE_CONFIRMED) {
                out.accept(line(frame, person, before != null));
            }
        }
    }

    private static String line(PoseFrame frame, Person person, boolean again) {
        Keypoint wrist = person.getKeypoints(RIGHT_WRIST);
        String where = wrist.getMissing() ? "not seen" : Math.round(wrist.getX()) + "," + Math.round(wrist.getY());
        return frame.getStreamId() + " #" + frame.getFrameSeq() + (again ? " refined" : "") + ": right wrist of person "
                + person.getTrackId() + " " + where;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
