package io.posestream.cli;

import io.posestream.app.RecordedFrames;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where frames are: in a file or on a topic.
 *
 * @param file JSON Lines; null when they are on a topic
 * @param topic null when they are in a file
 */
record StreamInput(@Nullable Path file, @Nullable String topic) {

    /**
     * @param kafka properties of the client, asked for only when they are needed
     * @param highestRevision later revisions are left out
     * @param stream others are left out; null = all
     */
    RecordedFrames read(Supplier<Map<String, String>> kafka, int highestRevision, @Nullable String stream) {
        if (file != null) {
            return RecordedFrames.ofFile(file, highestRevision, stream);
        }
        if (topic != null) {
            return RecordedFrames.ofTopic(kafka.get(), topic, highestRevision, stream);
        }
        throw new IllegalStateException("picocli demands a file or a topic");
    }
}
