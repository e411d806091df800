package io.posestream.inference;

import java.util.List;

/** The end of a batcher's threads. */
final class WorkerThreads {
    private WorkerThreads() {}

    /** Waits for all of them; an interrupt does not end it but stays set. */
    static void join(List<Thread> threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
