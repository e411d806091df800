package io.posestream.quality;

import java.util.Arrays;

/** Where the truth of a case comes from; nothing is compared across kinds. */
public enum TruthKind {
    /** Drawn people, exactly known; easier and harder than real ones in ways that only real clips show. */
    SIMULATED("simulated"),
    /** Annotated by people for a public data set. */
    LABELLED("labelled"),
    /** How many people there are, counted by watching the clip. */
    COUNTED("counted"),
    /** Made by a model or by triangulation, not by people. */
    PSEUDO("pseudo"),
    /** None: figures are to be compared with those of other versions only. */
    NONE("none");

    private final String text;

    TruthKind(String text) {
        this.text = text;
    }

    /** By its text; {@link #NONE} when there is no such kind. */
    static TruthKind of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.text.equals(text))
                .findFirst()
                .orElse(NONE);
    }

    /** As written in tables and JSON. */
    public String text() {
        return text;
    }
}
