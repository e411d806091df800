package io.posestream.chaos;

import io.posestream.frame.EpochTime;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/** Lets calamities strike the stage when their time has come. Calamities may overlap. Thread-safe. */
final class Striker implements AutoCloseable {
    private static final int HANDS = 4;

    private final ChaosSettings settings;
    private final Stage stage;
    private final int partitions;
    private final Consumer<String> news;
    private final List<Blow> blows = new ArrayList<>();
    private final ScheduledThreadPoolExecutor hands = new ScheduledThreadPoolExecutor(HANDS, task -> {
        Thread thread = new Thread(task, "striker");
        thread.setDaemon(true);
        return thread;
    });

    Striker(ChaosSettings settings, Stage stage, int partitions, Consumer<String> news) {
        this.settings = settings;
        this.stage = stage;
        this.partitions = partitions;
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
        Child victim = victim(calamity);
        List<String> streams = streams(calamity, victim);
        news.accept(calamity.text() + (streams.isEmpty() ? "" : "  " + streams));
        try {
            switch (calamity.kind()) {
                case KILL_TRACKER, KILL_BROKER -> {
                    victim.kill();
                    remember(calamity, streams);
                    TimeUnit.MILLISECONDS.sleep(calamity.lengthMs());
                    victim.start();
                }
                case PAUSE_TRACKER -> {
                    victim.freeze();
                    remember(calamity, streams);
                    TimeUnit.MILLISECONDS.sleep(calamity.lengthMs());
                    victim.thaw();
                }
                case BURST -> burst(calamity);
            }
        } catch (InterruptedException e) {
            victim.thaw();
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            news.accept("cannot be done: " + e.getMessage());
        }
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
            case KILL_BROKER -> cameras();
            case KILL_TRACKER, PAUSE_TRACKER -> {
                Set<Integer> served = stage.shares().now().getOrDefault(victim.name(), Set.of());
                yield cameras().stream()
                        .filter(camera -> served.contains(partition(camera)))
                        .toList();
            }
        };
    }

    private List<String> cameras() {
        return IntStream.rangeClosed(1, settings.streams())
                .mapToObj(ChaosSettings::camera)
                .toList();
    }

    /** As Kafka's producer places a key. */
    private int partition(String streamId) {
        return BuiltInPartitioner.partitionForKey(streamId.getBytes(StandardCharsets.UTF_8), partitions);
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
