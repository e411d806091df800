package io.posestream.config;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@link Settings} from file, environment and flags, and lists all that is wrong before anything starts. */
public final class SettingsReader {
    private static final int FILE = 100;
    private static final int ENVIRONMENT = 300;
    private static final int FLAGS = 400;
    private static final Pattern VENDOR_PREFIX = Pattern.compile("^(?:[\\w.]+Exception: )?SRCFG\\d+: ");
    private static final Pattern CONVERSION = Pattern.compile(
            "The config property (\\S+) with the config value \"(.*)\" threw an Exception.*?SRCFG\\d+: ");
    private static final Pattern UNKNOWN = Pattern.compile("(\\S+) in (.+) does not map to any root");

    private SettingsReader() {}

    /**
     * @param file YAML; empty = defaults only
     * @param environment of the process
     * @param flags from the command line, full keys such as {@code posestream.viewer.port}; strongest
     * @throws SettingsException with all faults
     */
    public static Settings read(Optional<Path> file, Map<String, String> environment, Map<String, String> flags) {
        Settings settings = config(file, environment, flags).getConfigMapping(Settings.class);
        List<String> faults = SettingsRules.faults(settings);
        if (!faults.isEmpty()) {
            throw new SettingsException(faults);
        }
        return settings;
    }

    /**
     * Each setting with its value and where that comes from, by key; secrets are masked. As {@link #read}, but ranges
     * are not checked.
     */
    public static List<ExplainedSetting> explain(
            Optional<Path> file, Map<String, String> environment, Map<String, String> flags) {
        return SettingsExplanation.of(config(file, environment, flags));
    }

    private static SmallRyeConfig config(
            Optional<Path> file, Map<String, String> environment, Map<String, String> flags) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withMapping(Settings.class)
                .withSources(new EnvConfigSource(environment, ENVIRONMENT))
                .withSources(new PropertiesConfigSource(flags, "the command line", FLAGS));
        file.ifPresent(path -> builder.withSources(yaml(path)));
        try {
            return builder.build();
        } catch (ConfigValidationException e) {
            throw new SettingsException(sentences(e));
        }
    }

    private static YamlConfigSource yaml(Path path) {
        try {
            return new YamlConfigSource(path.toString(), Files.readString(path), FILE);
        } catch (IOException e) {
            throw new SettingsException(List.of("The settings file " + path + " cannot be read (" + e.getMessage()
                    + "). Check the path given with --config."));
        } catch (RuntimeException e) {
            throw new SettingsException(List.of("The settings file " + path + " is not YAML: " + e.getMessage()));
        }
    }

    private static List<String> sentences(ConfigValidationException e) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < e.getProblemCount(); i++) {
            String text = VENDOR_PREFIX.matcher(e.getProblem(i).getMessage()).replaceFirst("");
            text = CONVERSION.matcher(text).replaceFirst("$1: \"$2\" does not fit. ");
            Matcher unknown = UNKNOWN.matcher(text);
            sentences.add(
                    unknown.find()
                            ? unknown.replaceFirst("$1 (from $2) is not a setting.") + Suggestions.of(unknown.group(1))
                            : text);
        }
        return sentences;
    }
}
