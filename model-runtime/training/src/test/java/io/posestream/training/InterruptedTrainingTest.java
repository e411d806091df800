package io.posestream.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.autograd.SmallNet;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training in a process of its own that is told to end, as by Ctrl-C. */
class InterruptedTrainingTest {
    private static final TrainingPlan ENDLESS =
            TrainingPlan.of(1_000_000, 4, 2, 3).every(1_000_000, 1_000_000);

    @TempDir
    Path folder;

    @Test
    void shouldKeepWhatWasLearntWhenTheProcessIsToldToEnd() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Endless.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader()) {
            List<String> said = new ArrayList<>();
            for (String line = output.readLine(); line != null && !said.contains("step 50"); line = output.readLine()) {
                said.add(line);
            }
            assertThat(said).contains("step 50");
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        Checkpoint kept = new TrainingFolder(folder).checkpoint().orElseThrow();
        assertThat(kept.progress().step()).isGreaterThanOrEqualTo(50);
        try (Learner learner = Learner.resume(kept, ENDLESS)) {
            assertThat(learner.progress()).isEqualTo(kept.progress());
        }
    }

    /** What the other process runs. */
    static final class Endless {
        public static void main(String[] arguments) {
            TrainingListener rows = new TrainingListener() {
                @Override
                public void onRow(Progress progress, double share, Map<String, Double> means) {
                    System.out.println("step " + progress.step());
                }
            };
            try (StopSignal stop = StopSignal.atShutdown();
                    Learner learner = Learner.start(SmallNet.bytes(1), ENDLESS)) {
                new TrainingLoop(
                                learner,
                                new ToyTask(),
                                HeadLoss.standard().fitting(learner::has),
                                new TrainingFolder(Path.of(arguments[0])),
                                rows)
                        .run(stop);
            }
        }
    }
}
