package io.posestream.cli;

/** Whether a person looks on. */
final class Terminal {
    private Terminal() {}

    /** False in pipes, CI and services: no bars there. The launcher tells, since Java cannot ask for standard error. */
    static boolean isThere() {
        return Boolean.getBoolean("posestream.terminal");
    }
}
