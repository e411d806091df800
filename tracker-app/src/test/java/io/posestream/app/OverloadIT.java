package io.posestream.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.app.LoadRig.Camera;
import io.posestream.app.Told.Heard;
import io.posestream.frame.EventKind;
import io.posestream.frame.Outcome;
import io.posestream.frame.StreamEvent;
import io.posestream.frame.EpochTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A real tracker with its real models, fed with more than it can do. Prints what it measures. */
class OverloadIT {
    private static final String SCENE = "sim:?scene=plaza&people=2&fps=10&seconds=6&size=640x480&seed=";
    private static final double BUDGET_MS = 1_000;

    @Test
    @Timeout(180)
    void shouldStayWithinTheBudgetAtThreeTimesTheCapacityAndRecoverWithinFiveSeconds() throws Exception {
        List<Camera> cameras = Stream.of("north", "south")
                .map(name -> new Camera(name, LoadRig.pictures(SCENE + name.length())))
                .toList();
        try (LoadRig rig = new LoadRig(Map.of())) {
            double capacity = capacity(rig, cameras);
            rig.send(cameras, 0.3 * capacity, 4_000);
            long beginNs = EpochTime.nowNs();
            rig.send(cameras, 3 * capacity, 12_000);
            long fallNs = EpochTime.nowNs();
            rig.send(cameras, 0.3 * capacity, 10_000);
            long sent = cameras.stream().mapToLong(Camera::sent).sum();
            rig.told().await(sent, 20_000);

            List<Heard> overload = rig.told().frames(capturedIn(beginNs, fallNs));
            print(capacity, overload, rig.told(), fallNs);
            assertThat(rig.told().frames(all -> true)).hasSize((int) sent);
            assertThat(new HashSet<>(rig.told().frames(all -> true).stream()
                            .map(heard -> heard.frame().id())
                            .toList()))
                    .as("each frame has one outcome")
                    .hasSize((int) sent);
            assertThat(overload)
                    .filteredOn(heard -> !heard.looked())
                    .isNotEmpty()
                    .allSatisfy(heard -> assertThat(heard.frame().reason()).isNotBlank());
            assertThat(Told.latencyMs(looked(overload), 0.95)).isLessThanOrEqualTo(BUDGET_MS);
            assertThat(recoveryMs(rig.told(), fallNs)).isLessThan(5_000);
            assertThat(rig.told().events(EventKind.STREAM_DEGRADED))
                    .extracting(StreamEvent::streamId)
                    .contains("north", "south");
        }
    }

    /** Frames a second of each camera, at full quality, when they come faster than they can be looked at. */
    private static double capacity(LoadRig rig, List<Camera> cameras) throws InterruptedException {
        long beganNs = EpochTime.nowNs();
        rig.send(cameras, 100, 1_200);
        rig.told().await(cameras.stream().mapToLong(Camera::sent).sum(), 20_000);
        List<Heard> looked = looked(rig.told().frames(heard -> heard.frame().captureTimeNs() >= beganNs));
        long lastNs = looked.stream().mapToLong(Heard::readNs).max().orElseThrow();
        return looked.size() * 1e9 / (lastNs - beganNs) / cameras.size();
    }

    private static Predicate<Heard> capturedIn(long fromNs, long toNs) {
        return heard -> heard.frame().captureTimeNs() >= fromNs && heard.frame().captureTimeNs() < toNs;
    }

    private static List<Heard> looked(List<Heard> frames) {
        return frames.stream().filter(Heard::looked).toList();
    }

    /** Until the last frame after the fall that was not looked at, or was told later than half the budget. */
    private static double recoveryMs(Told told, long fallNs) {
        return told.frames(heard -> heard.frame().captureTimeNs() >= fallNs).stream()
                .filter(heard -> !heard.looked() || heard.latencyMs() > BUDGET_MS / 2)
                .mapToDouble(heard -> (heard.frame().captureTimeNs() - fallNs) / 1e6)
                .max()
                .orElse(0);
    }

    private static void print(double capacity, List<Heard> overload, Told told, long fallNs) {
        List<Heard> looked = looked(overload);
        List<String> words = new ArrayList<>();
        words.add(String.format(Locale.ROOT, "capacity %.1f frames a second of each camera", capacity));
        words.add(overload.size() + " frames at three times that");
        for (Outcome outcome : Outcome.values()) {
            words.add(overload.stream()
                            .filter(heard -> heard.frame().outcome() == outcome)
                            .count()
                    + " " + outcome);
        }
        for (double share : new double[] {0.5, 0.95, 0.99}) {
            words.add(String.format(Locale.ROOT, "p%.0f %.0f ms", 100 * share, Told.latencyMs(looked, share)));
        }
        words.add(String.format(Locale.ROOT, "recovered after %.0f ms", recoveryMs(told, fallNs)));
        told.events(EventKind.STREAM_RESTORED)
                .forEach(event -> words.add(String.format(
                        Locale.ROOT,
                        "%s at full quality %.0f ms after the fall",
                        event.streamId(),
                        (event.eventTimeNs() - fallNs) / 1e6)));
        System.out.println("overload: " + String.join(", ", words));
        told.events(EventKind.STREAM_DEGRADED)
                .forEach(event -> System.out.println("overload: " + event.streamId() + ": " + event.detail()));
    }
}
