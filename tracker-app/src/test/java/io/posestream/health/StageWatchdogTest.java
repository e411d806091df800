package io.posestream.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.observe.Stage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StageWatchdogTest {
    private final AtomicLong nowNs = new AtomicLong();
    private final StageWatchdog watchdog = new StageWatchdog(nowNs::get);
    private final TrackerHealth health = new TrackerHealth(watchdog, 30_000, nowNs::get);

    @Test
    void shouldEndLivenessAndNameTheStageThatIsStuck() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread worker = new Thread(
                () -> {
                    watchdog.began(Stage.INFERENCE);
                    inside.countDown();
                    awaitQuietly(release);
                    watchdog.completed(Stage.INFERENCE, 0);
                },
                "pose-0");
        worker.start();
        inside.await();

        nowNs.set(TimeUnit.SECONDS.toNanos(30));
        assertThat(health.live().ok()).as("slow is not stuck").isTrue();

        nowNs.set(TimeUnit.SECONDS.toNanos(31));
        assertThat(health.live().ok()).isFalse();
        assertThat(health.live().reasons())
                .containsExactly(
                        "Stage inference on thread pose-0 has been running for 31000 ms; the limit is 30000 ms.");
        assertThat(health.ready().ok()).isFalse();

        release.countDown();
        worker.join();
        assertThat(health.live().ok()).as("it came back").isTrue();
    }

    @Test
    void shouldForgetAStageThatThrew() {
        watchdog.began(Stage.DECODE);
        watchdog.abandoned();

        nowNs.set(TimeUnit.HOURS.toNanos(1));

        assertThat(watchdog.longest()).isEmpty();
    }

    @Test
    void shouldForgetThreadsThatAreNoMore() throws InterruptedException {
        Thread lane = new Thread(() -> watchdog.began(Stage.TRACK), "lane-door");
        lane.start();
        lane.join();

        nowNs.set(TimeUnit.HOURS.toNanos(1));

        assertThat(watchdog.longest()).isEmpty();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
