package io.posestream.pipeline;

import io.posestream.frame.EventKind;
import io.posestream.frame.FrameId;
import io.posestream.frame.Outcome;
import io.posestream.frame.StreamEvent;
import io.posestream.overload.Neighbourhood;
import io.posestream.overload.Step;
import io.posestream.overload.StreamLoad;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** One stream's frames through its real load control, on a clock of its own: each look takes what its step costs. */
final class SimulatedLane {
    static final long BUDGET_MS = 1_000;

    /**
     * What became of a frame.
     *
     * @param latencyMs from capture until it was told
     */
    record Told(long captureMs, Outcome outcome, long latencyMs) {}

    final List<Told> told = new ArrayList<>();
    final List<StreamEvent> events = new ArrayList<>();
    private final LoadControl control;
    private long nowNs;
    private long nextCaptureMs;
    private long seq;

    SimulatedLane() {
        control = new LoadControl(
                new FreshnessGate(BUDGET_MS, () -> nowNs),
                new PictureRate(0),
                new StreamLoad("cam", 5, List.of(Step.values()), new Neighbourhood(() -> nowNs)));
    }

    /** @param lookMs what a look costs on each step */
    SimulatedLane run(long forMs, double fps, ToLongFunction<Step> lookMs) {
        for (long untilMs = nextCaptureMs + forMs; nextCaptureMs < untilMs; nextCaptureMs += Math.round(1000 / fps)) {
            long captureNs = nextCaptureMs * 1_000_000;
            nowNs = Math.max(nowNs, captureNs + 5_000_000);
            Accepted frame = new Accepted(new FrameId("cam", 1, seq++), captureNs, nowNs, 64, 48);
            control.arrived(captureNs);
            Optional<LoadControl.Refusal> refusal = control.refusal(captureNs);
            long workNs = refusal.isPresent() ? 20_000 : lookMs.applyAsLong(control.step()) * 1_000_000;
            nowNs += workNs;
            Outcome outcome = refusal.map(LoadControl.Refusal::outcome).orElse(Outcome.TRACKED);
            told.add(new Told(nextCaptureMs, outcome, (nowNs - captureNs) / 1_000_000));
            events.addAll(control.settled(frame, refusal.isEmpty(), workNs));
        }
        return this;
    }

    Step step() {
        return control.step();
    }

    long nowMs() {
        return nextCaptureMs;
    }

    List<Told> since(long captureMs) {
        return told.stream().filter(frame -> frame.captureMs() >= captureMs).toList();
    }

    static List<Long> looked(List<Told> frames) {
        return frames.stream()
                .filter(frame -> frame.outcome() == Outcome.TRACKED)
                .map(Told::latencyMs)
                .sorted()
                .toList();
    }

    List<EventKind> kinds() {
        return events.stream().map(StreamEvent::kind).toList();
    }
}
