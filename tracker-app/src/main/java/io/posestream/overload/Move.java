package io.posestream.overload;

/**
 * One step on the ladder.
 *
 * @param reason a sentence with its numbers, for people
 */
public record Move(Step from, Step to, String reason) {}
