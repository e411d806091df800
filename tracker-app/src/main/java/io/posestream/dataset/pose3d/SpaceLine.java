package io.posestream.dataset.pose3d;

import io.posestream.pose.Pose3;

/**
 * One person in one frame.
 *
 * @param line of the file, from 1
 */
public record SpaceLine(long line, Key key, Pose3 pose) {

    /**
     * Who and when; what truth and poses are paired by.
     *
     * @param person number or text, as the file has it; empty when the file does not tell
     */
    public record Key(long frame, String person) {}
}
