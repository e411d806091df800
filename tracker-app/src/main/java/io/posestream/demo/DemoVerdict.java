package io.posestream.demo;

import java.util.Map;

/**
 * How the demo went, from the topics alone. People are simulated; the truth is what was drawn.
 *
 * @param framesSent confirmed by the broker
 * @param outcomes frames that have one; equal to {@code framesSent} when all is well
 * @param outcomesByKind how many of each {@link io.posestream.frame.Outcome}, in lower case
 * @param droppedLate frames over the latency budget
 * @param deadLetters records that were refused
 * @param peoplePerFrame mean of people published per frame, confirmed or coasting
 * @param pck PCK@0.2 torso over visible true keypoints of people who were found; see {@code evaluation}
 * @param recall share of visible true people who were found
 * @param idSwitches times a true person changed the published id
 * @param latencyMs capture to received pose: p50, p95, p99
 * @param stageMsPerFrame tracker's work per frame by stage, all threads together
 */
public record DemoVerdict(
        long framesSent,
        long outcomes,
        Map<String, Long> outcomesByKind,
        long droppedLate,
        long deadLetters,
        double peoplePerFrame,
        double pck,
        double recall,
        long idSwitches,
        Map<String, Double> latencyMs,
        Map<String, Double> stageMsPerFrame) {

    /** Whether every frame sent has its outcome and none was refused. */
    public boolean complete() {
        return framesSent == outcomes && deadLetters == 0;
    }
}
