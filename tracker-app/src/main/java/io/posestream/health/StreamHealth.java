package io.posestream.health;

/**
 * One stream, as this instance serves it.
 *
 * @param state {@code flowing}, {@code stalled} (no frames), {@code late} (the last frame was dropped) or
 *     {@code undecodable} (waits for a key frame)
 * @param lastOutcome of the last answered frame, as metrics call it; empty before the first
 * @param silentMs since a frame was last read
 * @param latencyMs from light caught to told, of the last frame
 */
public record StreamHealth(
        String stream, String state, String lastOutcome, int queuedFrames, long silentMs, long latencyMs) {}
