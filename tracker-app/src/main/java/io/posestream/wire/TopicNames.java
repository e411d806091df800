package io.posestream.wire;

/**
 * Where the tracker and the analytics read and write. Every topic has the stream id as key and picture time as
 * timestamp.
 *
 * @param frames coded pictures in
 * @param poses what became of each frame
 * @param events streams and tracks that start, stall and end
 * @param deadLetters records that could not be read, byte for byte
 * @param truth exact people of simulated cameras, as pose frames
 * @param state what trackers know of each stream, for whoever goes on with it; compacted
 * @param meaning what the analytics make of poses
 */
public record TopicNames(
        String frames, String poses, String events, String deadLetters, String truth, String state, Meaning meaning) {

    public static final TopicNames DEFAULT = new TopicNames(
            "posestream.frames.v1",
            "posestream.poses.v1",
            "posestream.events.v1",
            "posestream.dead-letters.v1",
            "posestream.truth.v1",
            "posestream.state.v1");

    /** The topics of a tracker; those of the analytics by default. */
    public TopicNames(String frames, String poses, String events, String deadLetters, String truth, String state) {
        this(frames, poses, events, deadLetters, truth, state, Meaning.DEFAULT);
    }

    /**
     * What the analytics write.
     *
     * @param sequences windows for action recognition
     * @param rollups streams by the minute
     * @param alerts rules that came true
     */
    public record Meaning(String sequences, String rollups, String alerts) {
        public static final Meaning DEFAULT =
                new Meaning("posestream.sequences.v1", "posestream.rollups.v1", "posestream.alerts.v1");
    }
}
