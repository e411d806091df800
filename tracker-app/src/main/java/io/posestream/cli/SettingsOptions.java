package io.posestream.cli;

import io.posestream.config.ExplainedSetting;
import io.posestream.config.Settings;
import io.posestream.config.SettingsReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which every command finds its settings. */
final class SettingsOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "YAML file with settings below the key 'posestream'; environment and flags override it.")
    private @Nullable Path config;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Any setting, e.g. --set stream.latency-budget-ms=500. May be repeated.")
    private List<String> set = new ArrayList<>();

    Optional<Path> file() {
        return Optional.ofNullable(config);
    }

    Settings read() {
        return read(Map.of());
    }

    /** @param flags a command's own options, stronger than file and environment; keys without the prefix */
    Settings read(Map<String, String> flags) {
        return SettingsReader.read(Optional.ofNullable(config), System.getenv(), overrides(flags));
    }

    /** Each setting with its value and where it comes from. */
    List<ExplainedSetting> explain() {
        return SettingsReader.explain(Optional.ofNullable(config), System.getenv(), overrides(Map.of()));
    }

    private Map<String, String> overrides(Map<String, String> flags) {
        Map<String, String> overrides = new HashMap<>();
        flags.forEach((key, value) -> overrides.put("posestream." + key, value));
        KeyValues.of("--set", set)
                .forEach((key, value) ->
                        overrides.put(key.startsWith("posestream.") ? key : "posestream." + key, value));
        return overrides;
    }

    /**
     * What another process must be given to find the same settings.
     *
     * @param defaults weaker than what the user says, stronger than file and environment; keys without the prefix
     */
    List<String> arguments(Map<String, String> defaults) {
        List<String> arguments = new ArrayList<>();
        if (config != null) {
            arguments.addAll(List.of("--config", config.toString()));
        }
        Map<String, String> all = new TreeMap<>(defaults);
        KeyValues.of("--set", set)
                .forEach((key, value) ->
                        all.put(key.startsWith("posestream.") ? key.substring("posestream.".length()) : key, value));
        all.forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
        return arguments;
    }
}
