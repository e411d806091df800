package io.posestream.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** Results for programs: one document, one line. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** A figure that may be NaN, for which JSON has no number. */
    static @Nullable Double figure(double value) {
        return Double.isNaN(value) ? null : value;
    }

    static String line(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result of ours has no JSON form: " + value, e);
        }
    }
}
