package io.posestream.quality;

import java.nio.file.Path;
import java.util.Optional;

/** One scene, clip or data set on which the tracker is measured. Immutable; the same input gives the same figures. */
public interface QualityCase {

    /** Short, for {@code --only} and for comparisons with earlier reports: lower case, words joined by hyphens. */
    String name();

    /** What the case shows, in a few words. */
    String shows();

    TruthKind truth();

    /** What is looked at: source string or file. Figures of different inputs are never compared. */
    String input();

    /** What must be there for the case to run, apart from the product; empty = nothing. */
    default Optional<Path> needs() {
        return Optional.empty();
    }

    /** How many steps {@link #run} will report; -1 = unknown. */
    default long steps() {
        return -1;
    }

    /**
     * Measures; may take minutes.
     *
     * @param bench models, and where to report each picture done; stays with the caller
     */
    Figures run(Bench bench);
}
