package io.posestream.propagation;

/** What the checks say of a place. */
public enum Verdict {
    KEPT,
    /** Neither the model nor the features of the label were found there: the joint is hidden, or somewhere else. */
    UNSEEN,
    /** Carried on to the next label the place came to lie elsewhere, or the two directions part. */
    ASTRAY
}
