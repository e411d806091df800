package io.posestream.trouble;

import io.posestream.frame.EventKind;

/**
 * Something found in a source.
 *
 * @param detail a sentence with its numbers, for people
 */
public record Finding(EventKind kind, String detail) {}
