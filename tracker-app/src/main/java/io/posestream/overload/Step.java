package io.posestream.overload;

/** How much is done for the frames of one stream, most first. Each step keeps what the steps before it gave up. */
public enum Step {
    FULL("full quality", 1),
    RARE_DETECTION("the person detector runs more rarely", 1),
    LIGHT_MODEL("the lighter pose model looks", 1),
    HALF_RATE("every second frame is looked at", 2),
    QUARTER_RATE("every fourth frame is looked at", 4);

    private final String words;
    private final int oneOf;

    Step(String words, int oneOf) {
        this.words = words;
        this.oneOf = oneOf;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** One of so many frames is looked at. */
    public int oneOf() {
        return oneOf;
    }

    /** Whether this step gives up at least what the other one does. */
    public boolean atLeast(Step other) {
        return compareTo(other) >= 0;
    }

    boolean thins() {
        return oneOf > 1;
    }
}
