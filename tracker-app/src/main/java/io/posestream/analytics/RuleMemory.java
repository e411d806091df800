package io.posestream.analytics;

import java.util.concurrent.TimeUnit;

/**
 * What one rule remembers of one person; picture times in ns, {@link #NEVER} = not so far. Immutable.
 *
 * @param armedNs when it last became possible
 * @param sinceNs since when it holds
 * @param heldNs when it last held
 * @param told it was told, and has not been false for long enough since
 */
public record RuleMemory(long armedNs, long sinceNs, long heldNs, boolean told) {
    static final long NEVER = Long.MIN_VALUE;
    static final RuleMemory NONE = new RuleMemory(NEVER, NEVER, NEVER, false);

    /** A fall takes about a second; the camera may lose the person on the way. */
    private static final long ARMED_FOR_NS = TimeUnit.SECONDS.toNanos(3);

    /** False for shorter than this is a flicker. */
    private static final long FLICKER_NS = TimeUnit.SECONDS.toNanos(1);

    RuleMemory after(PoseRule rule, BodyPosture body, long timeNs) {
        long armed = rule.arms(body) ? timeNs : armedNs;
        if (rule.holds(body)) {
            boolean goesOn = sinceNs != NEVER;
            boolean begins = armed != NEVER && timeNs - armed <= ARMED_FOR_NS;
            return goesOn || begins
                    ? new RuleMemory(armed, goesOn ? sinceNs : timeNs, timeNs, told)
                    : new RuleMemory(armed, NEVER, NEVER, told);
        }
        boolean flicker = heldNs != NEVER && timeNs - heldNs < FLICKER_NS;
        return flicker ? new RuleMemory(armed, sinceNs, heldNs, told) : new RuleMemory(armed, NEVER, NEVER, false);
    }

    /** Whether it is time to tell. */
    boolean isDue(long timeNs, long holdNs) {
        return !told && heldNs == timeNs && timeNs - sinceNs >= holdNs;
    }

    RuleMemory asTold() {
        return new RuleMemory(armedNs, sinceNs, heldNs, true);
    }
}
