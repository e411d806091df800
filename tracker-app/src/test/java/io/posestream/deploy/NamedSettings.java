package io.posestream.deploy;

import io.posestream.config.SettingsCatalogue;
import java.util.Locale;
import java.util.Set;

/** Settings by the names that the environment has for them. */
final class NamedSettings {
    /** Read by the launcher, not by the settings. */
    private static final Set<String> OTHERS = Set.of("POSESTREAM_JAVA_OPTS");

    private NamedSettings() {}

    /** @param variable such as {@code POSESTREAM_STREAM_LATENCY_BUDGET_MS} */
    static boolean isSetting(String variable) {
        return OTHERS.contains(variable)
                || SettingsCatalogue.all().stream()
                        .anyMatch(setting -> variable.equals("POSESTREAM_"
                                + setting.key().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_")));
    }
}
