package io.posestream.wire;

/** What may name a stream: it becomes the record key, and downstream file names, log fields and metric labels. */
public final class StreamIds {
    public static final int MAX_LENGTH = 200;

    /** The rule in words, for messages. */
    public static final String RULE = "1 to " + MAX_LENGTH + " printable characters";

    private StreamIds() {}

    public static boolean isValid(String id) {
        return !id.isBlank() && id.length() <= MAX_LENGTH && id.chars().noneMatch(Character::isISOControl);
    }
}
