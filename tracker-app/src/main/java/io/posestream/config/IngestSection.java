package io.posestream.config;

import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How sources reach Kafka. */
public interface IngestSection {
    Spool spool();

    /** Where frames wait while the broker is away. */
    interface Spool {
        /** Below it each stream has a folder of its own; empty = {@code .posestream/spool} in the user's home. */
        Optional<String> folder();

        /** Most bytes on disk for one stream; the oldest frames make room. 0 = no frame waits. */
        @WithDefault("536870912")
        long maxBytes();

        /** Frames that wait for longer are dropped. */
        @WithDefault("3600000")
        long maxAgeMs();
    }
}
