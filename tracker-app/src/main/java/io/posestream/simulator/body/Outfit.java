package io.posestream.simulator.body;

/** What covers the legs and arms. */
public enum Outfit {
    LONG_SLEEVES_TROUSERS,
    SHORT_SLEEVES_TROUSERS,
    SHORT_SLEEVES_SHORTS,
    JACKET_TROUSERS,
    SKIRT;

    boolean longSleeves() {
        return this == LONG_SLEEVES_TROUSERS || this == JACKET_TROUSERS;
    }

    boolean bareShanks() {
        return this == SHORT_SLEEVES_SHORTS || this == SKIRT;
    }
}
