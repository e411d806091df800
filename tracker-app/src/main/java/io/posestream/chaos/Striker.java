package io.posestream.chaos;

import io.posestream.frame.EpochTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Lets calamities strike the stage when their time has come. They may overlap, but a kill waits until the last one is
 * got over, if that takes no longer than three minutes: to kill what is not yet at work again would prove nothing.
 * Thread-safe.
 */
final class Striker implements AutoCloseable {
    private static final int HANDS = 4;
    private static final long PATIENCE_NS = TimeUnit.MINUTES.toNanos(3);
    private static final long STEP_MS = 250;

    private final ChaosSettings settings;
    private final Stage stage;
    private final LiveReader live;
    private final Object killing = new Object();
    private final Consumer<String> news;
    private final List<Blow> blows = new ArrayList<>();
    private long restartedNs;
    private final ScheduledThreadPoolExecutor hands = new ScheduledThreadPoolExecutor(HANDS, task -> {
        Thread thread = new Thread(task, "striker");
        thread.setDaemon(true);
        return thread;
    });

    Striker(ChaosSettings settings, Stage stage, LiveReader live, Consumer<String> news) {
        this.settings = settings;
        this.stage = stage;
        this.live = live;
        this.news = news;
    }

    void start(List<Calamity> schedule) {
        schedule.forEach(calamity -> {
            var unused = hands.schedule(() -> strike(calamity), calamity.atMs(), TimeUnit.MILLISECONDS);
        });
        hands.shutdown();
    }

    /** Whether everything has struck, and every victim is back. */
    boolean done() {
        return hands.isTerminated();
    }

    List<Blow> blows() {
        synchronized (blows) {
            return List.copyOf(blows);
        }
    }

    private void strike(Calamity calamity) {
        try {
            switch (calamity.kind()) {
                case KILL_TRACKER, KILL_BROKER -> kill(calamity);
                case PAUSE_TRACKER -> pause(calamity);
                case BURST -> burst(calamity);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            news.accept("cannot be done: " + e.getMessage());
        }
    }

    private void kill(Calamity calamity) throws InterruptedException {
        synchronized (killing) {
            Child victim = victim(calamity);
            awaitRecovery(calamity, victim);
            List<String> streams = tell(calamity, victim);
            victim.kill();
            remember(calamity, streams);
            TimeUnit.MILLISECONDS.sleep(calamity.lengthMs());
            victim.start();
            restartedNs = EpochTime.nowNs();
        }
    }

    /** Until the victim serves something, and an outcome of each camera is newer than the last kill. */
    private void awaitRecovery(Calamity calamity, Child victim) throws InterruptedException {
        long deadlineNs = System.nanoTime() + PATIENCE_NS;
        while (System.nanoTime() < deadlineNs
                && (streams(calamity, victim).isEmpty()
                        || !settings.cameras().stream().allMatch(camera -> live.toldAfter(camera, restartedNs)))) {
            TimeUnit.MILLISECONDS.sleep(STEP_MS);
        }
    }

    private void pause(Calamity calamity) throws InterruptedException {
        Child victim = victim(calamity);
        List<String> streams = tell(calamity, victim);
        victim.freeze();
        try {
            remember(calamity, streams);
            TimeUnit.MILLISECONDS.sleep(calamity.lengthMs());
        } finally {
            victim.thaw();
        }
    }

    private List<String> tell(Calamity calamity, Child victim) {
        List<String> streams = streams(calamity, victim);
        news.accept(calamity.text() + "  " + streams);
        return streams;
    }

    private void remember(Calamity calamity, List<String> streams) {
        synchronized (blows) {
            blows.add(new Blow(calamity, EpochTime.nowNs(), streams));
        }
    }

    private Child victim(Calamity calamity) {
        return calamity.kind() == Calamity.Kind.KILL_BROKER
                ? stage.broker()
                : stage.trackers().get(calamity.target());
    }

    private void burst(Calamity calamity) {
        news.accept(calamity.text());
        double rate = 4;
        double seconds = rate * calamity.lengthMs() / 1e3;
        stage.cameras()
                .start(
                        "burst-" + calamity.atMs(),
                        SimulatedScene.source(settings.people(), settings.fps(), settings.size(), 99, seconds),
                        rate);
    }

    private List<String> streams(Calamity calamity, Child victim) {
        return switch (calamity.kind()) {
            case BURST -> List.of();
            case KILL_BROKER -> settings.cameras();
            case KILL_TRACKER, PAUSE_TRACKER -> {
                Set<Integer> served = stage.shares().now().getOrDefault(victim.name(), Set.of());
                yield settings.cameras().stream()
                        .filter(camera -> served.contains(CameraNames.partition(camera, settings.streams())))
                        .toList();
            }
        };
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
