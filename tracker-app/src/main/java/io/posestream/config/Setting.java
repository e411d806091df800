package io.posestream.config;

import java.util.List;
import java.util.Optional;

/**
 * A setting as such, without a value.
 *
 * @param key below {@code posestream}, such as {@code stream.latency-budget-ms}; a {@code *} stands for a name of the
 *     user's
 * @param fallback the default; empty = the setting may be left out and then means what its description says
 * @param choices all values there are; empty = any of the kind
 */
public record Setting(String key, Kind kind, Optional<String> fallback, List<String> choices) {

    /** What values are. */
    public enum Kind {
        TEXT,
        WHOLE_NUMBER,
        NUMBER,
        YES_OR_NO,
        LIST
    }

    public Setting {
        choices = List.copyOf(choices);
    }
}
