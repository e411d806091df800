package io.posestream.wire;

/**
 * An existing topic is not set up as it should be.
 *
 * @param setting name of the topic setting, or {@code partitions}
 * @param cure a command or advice
 */
public record TopicDifference(String topic, String setting, String expected, String actual, String cure) {

    /** All of it in a line for people. */
    public String sentence() {
        return "topic " + topic + " has " + setting + " " + actual + ", expected " + expected + "; " + cure;
    }
}
