package io.posestream.config;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Where each value comes from. */
final class SettingsExplanation {
    private static final String PREFIX = "posestream.";
    private static final Pattern SECRET =
            Pattern.compile("password|secret|token|jaas|credential|private|keystore\\.key", Pattern.CASE_INSENSITIVE);

    /** How SmallRye shows a source that was given a name. */
    private static final Pattern WRAPPED = Pattern.compile("^\\w+\\[source=(.*)]$");

    private SettingsExplanation() {}

    static List<ExplainedSetting> of(SmallRyeConfig config) {
        Map<String, ExplainedSetting> explained = new TreeMap<>();
        SettingsCatalogue.all().stream()
                .filter(setting -> !setting.key().contains("*"))
                .forEach(setting -> explained.put(setting.key(), explain(config, setting.key())));
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(PREFIX + "kafka.") || name.startsWith(PREFIX + "streams.")) {
                String key = name.substring(PREFIX.length());
                explained.put(key, explain(config, key));
            }
        }
        return List.copyOf(explained.values());
    }

    private static ExplainedSetting explain(SmallRyeConfig config, String key) {
        ConfigValue value = config.getConfigValue(PREFIX + key);
        String shown = key.replace("\"", "");
        if (value.getValue() == null) {
            return new ExplainedSetting(shown, "", "not set");
        }
        boolean secret = SECRET.matcher(key).find();
        return new ExplainedSetting(shown, secret ? "***" : value.getValue(), source(value));
    }

    private static String source(ConfigValue value) {
        String name = String.valueOf(value.getSourceName());
        if (name.toLowerCase(Locale.ROOT).contains("defaultvalues")) {
            return "default";
        }
        return name.startsWith("EnvConfigSource")
                ? "the environment"
                : WRAPPED.matcher(name).replaceFirst("$1");
    }
}
