package io.posestream.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.wire.TopicNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code posestream chaos}: the product in processes of its own, killed with SIGKILL. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(400)
class ChaosIT {
    private static final String MAIN = "io.posestream.cli.LeashedPoseStream";

    @TempDir
    private Path dir;

    @Test
    void shouldKeepExactlyOnceOverKillsOfTrackerAndBroker() throws Exception {
        ChaosVerdict verdict = run(true, 22, 2, 1, 1);

        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.account().sentFrames()).isGreaterThanOrEqualTo(2 * 22 * 5L);
        assertThat(verdict.account().poison()).isPositive();
        assertThat(verdict.account().duplicated()).isZero();
        assertThat(verdict.recovery().count() + verdict.brokerRecovery().count())
                .as("streams that had to recover")
                .isPositive();
    }

    @Test
    void shouldLoseNothingAtLeastOnceAndSayTheSameAgain() throws Exception {
        ChaosVerdict verdict = run(false, 14, 1, 1, 0);

        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.recovery().count()).isEqualTo(2);
        assertThat(verdict.ids().visible()).isPositive();
    }

    private ChaosVerdict run(boolean exactlyOnce, int seconds, int instances, int kills, int brokerRestarts)
            throws Exception {
        ChaosSettings settings = new ChaosSettings(
                exactlyOnce,
                seconds,
                2,
                5,
                2,
                "320x240",
                instances,
                kills,
                brokerRestarts,
                0,
                0,
                2 * HostileRecords.KINDS,
                1,
                TopicNames.DEFAULT,
                "posestream",
                List.of(
                        "--set", "delivery.guarantee=" + (exactlyOnce ? "exactly-once" : "at-least-once"),
                        "--set", "models.pose=pose-movenet-lightning-coco17-192x160",
                        "--set", "tracking.camera=still",
                        "--set", "stream.detect-interval-ms=1000",
                        "--set", "stream.latency-budget-ms=0"));
        Launch launch = new Launch(MAIN, Files.createDirectories(dir.resolve("logs")));
        try (ChaosRun chaos = new ChaosRun(settings, launch, dir.resolve("data"), line -> {})) {
            return chaos.run();
        }
    }
}
