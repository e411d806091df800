package io.posestream.evaluation.head;

import io.posestream.training.WindowKind;

/** Windows that are judged together. */
public enum TrialSet {
    /** Drawn, with exact truth. */
    SIMULATED("simulated", WindowKind.SIMULATED),
    /** Real clips and photographs; the truth is the backbone's answer on the clean picture. */
    REAL("real", WindowKind.REAL),
    /** Drawn, with somebody over or under the person in every frame. */
    CROWDED("crowded", WindowKind.CROWDED),
    /** Real, with somebody pasted over the person in every frame. */
    CROWDED_REAL("crowdedReal", WindowKind.CROWDED_REAL);

    private final String text;
    private final WindowKind kind;

    TrialSet(String text, WindowKind kind) {
        this.text = text;
        this.kind = kind;
    }

    /** As reports name it. */
    public String text() {
        return text;
    }

    static TrialSet of(WindowKind kind) {
        for (TrialSet set : values()) {
            if (set.kind == kind) {
                return set;
            }
        }
        throw new IllegalArgumentException("no set for windows of kind " + kind);
    }
}
