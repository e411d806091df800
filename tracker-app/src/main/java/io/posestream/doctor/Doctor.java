package io.posestream.doctor;

import io.posestream.config.Settings;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs all examinations, in the order in which a start would meet what they ask. */
public final class Doctor {
    private Doctor() {}

    /** @param kafka properties for clients */
    public static Stream<Finding> examine(Settings settings, Map<String, String> kafka) {
        return Stream.<Examination>of(
                        new JavaExamination(),
                        new ProcessorExamination(),
                        new SettingsExamination(settings),
                        new NativesExamination(),
                        new GpuExamination(settings),
                        new ModelsExamination(settings),
                        new DiskExamination(settings),
                        new PortsExamination(settings),
                        new KafkaExamination(settings, kafka))
                .flatMap(examination -> guarded(examination).stream());
    }

    private static List<Finding> guarded(Examination examination) {
        try {
            return examination.findings();
        } catch (RuntimeException | LinkageError e) {
            return List.of(Finding.fail(
                    examination.subject(),
                    String.valueOf(e.getMessage()),
                    "See the message; report it if it tells nothing."));
        }
    }
}
