package io.posestream.image.ffmpeg;

import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.Pointer;

/** By how much the process grows while something runs, natives included; looks every few milliseconds. */
final class PeakMemory {
    private PeakMemory() {}

    static long megabytesOf(Runnable work) throws InterruptedException {
        long before = Pointer.physicalBytes();
        Watcher watcher = new Watcher();
        watcher.start();
        try {
            work.run();
        } finally {
            watcher.done = true;
            watcher.join();
        }
        return (watcher.peak - before) >> 20;
    }

    private static final class Watcher extends Thread {
        volatile boolean done;
        long peak;

        @Override
        public void run() {
            try {
                while (!done) {
                    peak = Math.max(peak, Pointer.physicalBytes());
                    TimeUnit.MILLISECONDS.sleep(5);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
