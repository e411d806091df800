package io.posestream.doctor;

import io.posestream.app.SettingsCheck;
import io.posestream.config.Settings;
import java.util.List;

/** What is wrong with the settings beyond their form. */
final class SettingsExamination implements Examination {
    private final Settings settings;

    SettingsExamination(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String subject() {
        return "settings";
    }

    @Override
    public List<Finding> findings() {
        List<Finding> faults = SettingsCheck.faults(settings).stream()
                .map(fault -> Finding.fail(subject(), fault, "Correct it; see: posestream config explain."))
                .toList();
        return faults.isEmpty() ? List.of(Finding.ok(subject(), "valid")) : faults;
    }
}
