package io.posestream.doctor;

/**
 * What an examination found.
 *
 * @param found a sentence or a few words
 * @param cure what to do; empty when nothing needs to be done
 */
public record Finding(String subject, Verdict verdict, String found, String cure) {

    /** How bad it is. */
    public enum Verdict {
        OK,
        /** A tracker runs, but worse than it could. */
        WARN,
        /** A tracker does not run. */
        FAIL,
        /** Could not be asked here, or need not be. */
        SKIPPED
    }

    static Finding ok(String subject, String found) {
        return new Finding(subject, Verdict.OK, found, "");
    }

    static Finding warn(String subject, String found, String cure) {
        return new Finding(subject, Verdict.WARN, found, cure);
    }

    static Finding fail(String subject, String found, String cure) {
        return new Finding(subject, Verdict.FAIL, found, cure);
    }

    static Finding skipped(String subject, String why) {
        return new Finding(subject, Verdict.SKIPPED, why, "");
    }
}
