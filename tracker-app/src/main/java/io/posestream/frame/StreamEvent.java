package io.posestream.frame;

/**
 * Something worth telling about a stream or a track.
 *
 * @param eventTimeNs in the picture's time, nanoseconds since 1970
 * @param trackId 0 for stream events
 * @param detail in words, for people
 */
public record StreamEvent(String streamId, long epoch, long eventTimeNs, EventKind kind, long trackId, String detail) {}
