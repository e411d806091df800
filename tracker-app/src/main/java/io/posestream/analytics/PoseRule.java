package io.posestream.analytics;

/**
 * A statement about one person that is worth an alert once it has held for a while. An example of what consumers can
 * build on poses: it looks at one frame at a time and knows nothing of floors, beds or cameras that look straight down.
 */
public enum PoseRule {
    /** Who stood lies: the torso was near upright within the last seconds and is now near level, the person wide. */
    FALL("fall", "lies, and stood a moment ago") {
        @Override
        boolean arms(BodyPosture body) {
            return body.torsoTilt().orElse(UNKNOWN) < UPRIGHT_DEG;
        }

        @Override
        boolean holds(BodyPosture body) {
            return body.torsoTilt().orElse(-UNKNOWN) > LYING_DEG && body.breadth() > LYING_BREADTH;
        }
    },
    /** A wrist is clearly above the nose of someone who stands or sits. */
    RAISED_HAND("raised-hand", "holds a hand above the head") {
        @Override
        boolean arms(BodyPosture body) {
            return true;
        }

        @Override
        boolean holds(BodyPosture body) {
            return body.torsoTilt().orElse(UNKNOWN) < UPRIGHT_DEG
                    && body.handAboveHead().orElse(-UNKNOWN) > HAND_ABOVE_TORSOS;
        }
    };

    private static final double UPRIGHT_DEG = 35;
    private static final double LYING_DEG = 60;
    private static final double LYING_BREADTH = 0.9;
    private static final double HAND_ABOVE_TORSOS = 0.25;
    private static final double UNKNOWN = 1e9;

    private final String wireName;
    private final String words;

    PoseRule(String wireName, String words) {
        this.wireName = wireName;
        this.words = words;
    }

    /** As in {@code Alert.rule}. */
    public String wireName() {
        return wireName;
    }

    /** What is the case, to follow the person's name. */
    String words() {
        return words;
    }

    /** Whether this frame makes it possible that the rule begins to hold soon after. */
    abstract boolean arms(BodyPosture body);

    /** Whether the statement is true in this frame; what cannot be seen is not true. */
    abstract boolean holds(BodyPosture body);
}
