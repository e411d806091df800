package io.posestream.cli;

/** What the exit codes of the command line mean. */
final class ExitCode {
    /** Done as asked. */
    static final int OK = 0;

    /** It ran, and what it found is bad: a failed check, lost frames, a verdict below its bar. */
    static final int FAILED = 1;

    /** The command, a setting, a file or a model is not right; nothing was done. */
    static final int BAD_INPUT = 2;

    /** Something outside is not there: broker, camera, JDK. */
    static final int UNAVAILABLE = 3;

    /** A fault of ours; the stack trace is worth reporting. */
    static final int INTERNAL = 4;

    private ExitCode() {}
}
