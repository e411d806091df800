package io.posestream.app;

import io.posestream.export.JsonLinesReader;
import io.posestream.frame.FrameId;
import io.posestream.frame.PoseFrame;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Frames of a file or topic, each in one revision, in order of stream and time. Frames that were delivered twice count
 * once. One owner.
 */
public final class RecordedFrames {
    private static final Comparator<FrameId> ORDER = Comparator.comparing(FrameId::streamId)
            .thenComparingLong(FrameId::epoch)
            .thenComparingLong(FrameId::frameSeq);

    private final String name;
    private final int highestRevision;
    private final @Nullable String stream;
    private final SortedMap<FrameId, PoseFrame> frames = new TreeMap<>(ORDER);

    private RecordedFrames(String name, int highestRevision, @Nullable String stream) {
        this.name = name;
        this.highestRevision = highestRevision;
        this.stream = stream;
    }

    /**
     * @param file JSON Lines, as {@code track} and {@code tail --json} write them
     * @param highestRevision later revisions are left out; of the others the highest counts
     * @param stream others are left out; null = all
     * @throws io.posestream.export.ExportException when a line is not a frame
     */
    public static RecordedFrames ofFile(Path file, int highestRevision, @Nullable String stream) {
        RecordedFrames recorded = new RecordedFrames(file.toString(), highestRevision, stream);
        try (JsonLinesReader reader = new JsonLinesReader(file)) {
            PoseFrame frame;
            while ((frame = reader.next()) != null) {
                recorded.accept(frame);
            }
        }
        return recorded;
    }

    /**
     * Reads what a topic holds now.
     *
     * @param kafka properties of the client
     * @throws io.posestream.wire.TransportException when the broker or the topic is not there
     */
    public static RecordedFrames ofTopic(
            Map<String, String> kafka, String topic, int highestRevision, @Nullable String stream) {
        RecordedFrames recorded = new RecordedFrames("topic " + topic, highestRevision, stream);
        try (PoseReader reader = new PoseReader(kafka, topic, true)) {
            reader.readToEnd(recorded::accept);
        }
        return recorded;
    }

    private void accept(PoseFrame frame) {
        if (frame.revision() > highestRevision
                || (stream != null && !stream.equals(frame.id().streamId()))) {
            return;
        }
        frames.merge(frame.id(), frame, (one, other) -> other.revision() > one.revision() ? other : one);
    }

    /** File or topic, for messages. */
    public String name() {
        return name;
    }

    public SortedMap<FrameId, PoseFrame> frames() {
        return frames;
    }
}
