package io.posestream.health;

import io.posestream.delivery.DeliveryObserver;
import io.posestream.frame.EventKind;
import io.posestream.frame.Outcome;
import io.posestream.frame.StreamEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongSupplier;

/**
 * How the tracker is, for whoever restarts it (live), sends it work (ready) or waits for it (started). A camera or
 * broker that is away is no reason to restart, so only a stuck stage ends liveness. Thread-safe.
 */
public final class TrackerHealth implements DeliveryObserver {
    private final StageWatchdog watchdog;
    private final long stuckMs;
    private final LongSupplier nanoTime;
    private final Map<String, StreamWatch> streams = new ConcurrentSkipListMap<>();
    private final Set<Integer> partitions = ConcurrentHashMap.newKeySet();
    private volatile boolean modelsReady;
    private volatile boolean joined;
    private volatile String interruption = "";

    /** @param stuckMs a stage that runs for longer will not come back */
    public TrackerHealth(StageWatchdog watchdog, long stuckMs) {
        this(watchdog, stuckMs, System::nanoTime);
    }

    TrackerHealth(StageWatchdog watchdog, long stuckMs, LongSupplier nanoTime) {
        this.watchdog = watchdog;
        this.stuckMs = stuckMs;
        this.nanoTime = nanoTime;
    }

    /** Models are loaded and rehearsed. */
    public void modelsReady() {
        modelsReady = true;
    }

    public HealthReport live() {
        return report("live", stuck().stream().toList());
    }

    public HealthReport ready() {
        List<String> reasons = new ArrayList<>(notStarted());
        stuck().ifPresent(reasons::add);
        if (!interruption.isEmpty()) {
            reasons.add("Kafka cannot be used: " + interruption);
        }
        return report("ready", reasons);
    }

    public HealthReport started() {
        return report("started", notStarted());
    }

    private List<String> notStarted() {
        List<String> reasons = new ArrayList<>();
        if (!modelsReady) {
            reasons.add("The models are being loaded.");
        }
        if (!joined) {
            reasons.add("The group has not yet given this instance its share of the streams.");
        }
        return reasons;
    }

    private Optional<String> stuck() {
        return watchdog.longest()
                .filter(running -> running.forMs() > stuckMs)
                .map(running -> "Stage " + running.stage() + " on thread " + running.thread() + " has been running for "
                        + running.forMs() + " ms; the limit is " + stuckMs + " ms.");
    }

    private HealthReport report(String check, List<String> reasons) {
        long now = nanoTime.getAsLong();
        List<StreamHealth> each = new ArrayList<>();
        streams.forEach((id, watch) -> each.add(watch.health(id, now)));
        return new HealthReport(check, reasons.isEmpty(), reasons, partitions.size(), each);
    }

    @Override
    public void joined() {
        joined = true;
    }

    @Override
    public void partitionAssigned(int partition) {
        partitions.add(partition);
    }

    @Override
    public void partitionGone(int partition) {
        partitions.remove(partition);
    }

    @Override
    public void frameRead(String streamId, int bytes) {
        watch(streamId).read(nanoTime.getAsLong());
    }

    @Override
    public void posed(String streamId, Outcome outcome, long sinceCaptureNs, long sinceReadNs) {
        watch(streamId).posed(outcome, sinceCaptureNs);
    }

    @Override
    public void laneDepth(String streamId, int frames, long bytes) {
        watch(streamId).queued(frames);
    }

    @Override
    public void event(StreamEvent event) {
        if (event.kind() == EventKind.STREAM_STALLED) {
            watch(event.streamId()).stalled();
        }
    }

    @Override
    public void laneClosed(String streamId) {
        streams.remove(streamId);
    }

    @Override
    public void interrupted(String reason) {
        interruption = reason;
    }

    @Override
    public void recovered() {
        interruption = "";
    }

    private StreamWatch watch(String streamId) {
        StreamWatch known = streams.get(streamId);
        return known != null ? known : streams.computeIfAbsent(streamId, id -> new StreamWatch(nanoTime.getAsLong()));
    }
}
