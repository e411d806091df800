package io.posestream.delivery;

/** What readers of the poses topic may rely on when a tracker dies. */
public enum Guarantee {
    /** Nothing is lost; a few results come twice, with the same stream, epoch, frame number and revision. */
    AT_LEAST_ONCE,
    /**
     * Readers with {@code isolation.level=read_committed} see each result once. Results wait for the commit: about half
     * the commit interval more latency.
     */
    EXACTLY_ONCE
}
