package io.posestream.app;

import io.posestream.export.ExportException;
import io.posestream.export.PoseWriter;
import io.posestream.frame.FrameId;
import io.posestream.frame.PoseFrame;
import io.posestream.pose.Skeleton;
import io.posestream.wire.MetropolisRecords;
import io.posestream.wire.TopicAdmin;
import io.posestream.wire.TransportException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Recorded poses to other tools' files or to another topic. Stateless; any thread. */
public final class Conversion {
    private Conversion() {}

    /**
     * Writes each epoch of each stream into a folder of its own, {@code STREAM/EPOCH}: most formats hold one. Signs of
     * a stream id that a file name cannot have are written as in a URL.
     *
     * @param frames in order of stream, epoch and number
     * @return the folders
     */
    public static List<Path> toFiles(RecordedFrames frames, Path out, Set<PoseFormat> formats) {
        Set<Path> folders = new LinkedHashSet<>();
        try (Closer closing = new Closer()) {
            Closer writers = closing.keep(new Closer());
            List<PoseWriter> current = List.of();
            for (PoseFrame frame : frames.frames().values()) {
                Path folder = folder(out, frame.id());
                if (folders.add(folder)) {
                    writers.close();
                    create(folder);
                    current = formats.stream()
                            .flatMap(format -> format.open(folder, frame.id().streamId(), Skeleton.COCO_17).stream())
                            .map(writers::keep)
                            .toList();
                }
                current.forEach(writer -> writer.write(frame));
            }
        }
        return List.copyOf(folders);
    }

    /**
     * Sends frames as {@code nv.Frame} of NVIDIA Metropolis.
     *
     * @param kafka properties of the client
     * @throws TransportException when the topic is not there or a record is refused
     */
    public static void toMetropolis(RecordedFrames frames, Map<String, String> kafka, String topic) {
        try (TopicAdmin admin = new TopicAdmin(kafka)) {
            admin.require(List.of(topic));
        }
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(new HashMap<>(kafka), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (PoseFrame frame : frames.frames().values()) {
                var unused = producer.send(
                        MetropolisRecords.encode(topic, frame, Skeleton.COCO_17),
                        (place, thrown) -> failure.compareAndSet(null, thrown));
            }
        }
        Exception thrown = failure.get();
        if (thrown != null) {
            throw TransportException.of(
                    thrown, "cannot publish to topic " + topic, kafka.getOrDefault("bootstrap.servers", ""));
        }
    }

    private static Path folder(Path out, FrameId id) {
        String name = URLEncoder.encode(id.streamId(), StandardCharsets.UTF_8).replace("*", "%2A");
        return out.resolve(name.startsWith(".") ? "%2E" + name.substring(1) : name)
                .resolve(Long.toString(id.epoch()));
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ExportException("cannot make the folder " + folder + " (" + e.getMessage() + "); check --out", e);
        }
    }
}
