package io.posestream.config;

import java.util.List;

/** The settings are wrong; the message lists all faults, one a line. */
public final class SettingsException extends RuntimeException {
    private final transient List<String> faults;

    public SettingsException(List<String> faults) {
        super(
                faults.size() == 1
                        ? faults.get(0)
                        : faults.size() + " settings are wrong:\n  - " + String.join("\n  - ", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
