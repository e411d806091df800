package io.posestream.wire;

/**
 * Where the tracker reads and writes. Every topic has the stream id as key and picture time as timestamp.
 *
 * @param frames coded pictures in
 * @param poses what became of each frame
 * @param events streams and tracks that start, stall and end
 * @param deadLetters frames that could not be read, byte for byte
 * @param truth exact people of simulated cameras, as pose frames
 * @param state what trackers know of each stream, for whoever goes on with it; compacted
 */
public record TopicNames(String frames, String poses, String events, String deadLetters, String truth, String state) {

    public static final TopicNames DEFAULT = new TopicNames(
            "posestream.frames.v1",
            "posestream.poses.v1",
            "posestream.events.v1",
            "posestream.dead-letters.v1",
            "posestream.truth.v1",
            "posestream.state.v1");
}
