package io.posestream.cli;

import java.io.IOException;

/**
 * The command {@code posestream} on a leash: it ends at once when its standard input does, so that no process outlives
 * whoever started it, even if that one was killed.
 */
final class LeashedPoseStream {
    private static final int EXIT = 3;
    private static final int END = -1;

    private LeashedPoseStream() {}

    public static void main(String[] args) {
        Thread leash = new Thread(LeashedPoseStream::holdOn, "leash");
        leash.setDaemon(true);
        leash.start();
        PoseStream.main(args);
    }

    private static void holdOn() {
        try {
            while (System.in.read() != END) {
                // Nobody writes; only the end is of interest.
            }
        } catch (IOException e) {
            // A leash that breaks is let go of too.
        }
        Runtime.getRuntime().halt(EXIT);
    }
}
