package io.posestream.frame;

import io.posestream.pose.Box;

/**
 * A rule has come true for a person.
 *
 * @param rule its name, such as {@code fall}
 * @param eventTimeNs picture time at which it had held for long enough, nanoseconds since 1970
 * @param sinceNs since when it held
 * @param frameSeq the frame that made it certain
 * @param box source pixels
 * @param detail in words, for people
 */
public record PoseAlert(
        String streamId,
        long epoch,
        long trackId,
        String rule,
        long eventTimeNs,
        long sinceNs,
        long frameSeq,
        Box box,
        String detail) {}
