package io.posestream.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code KEY=VALUE}. Not left to picocli, which repeats what it cannot read, and that may be a password. */
final class KeyValues {
    private KeyValues() {}

    /** @param option named in the refusal */
    static Map<String, String> of(String option, List<String> texts) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new UsageException(option + " takes KEY=VALUE, but there is no key and '=' in what was given"
                        + " (not repeated here, since it may be secret).");
            }
            values.put(text.substring(0, equals), text.substring(equals + 1));
        }
        return values;
    }
}
