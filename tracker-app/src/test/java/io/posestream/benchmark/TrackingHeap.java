package io.posestream.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Whether tracking and smoothing keep anything: hours of frames with ten people, and the heap in use after a
 * collection. Run by hand; the command is in {@code docs/benchmarks.md}.
 */
public final class TrackingHeap {
    private static final int ROUNDS = 10;
    private static final int FRAMES_PER_ROUND = 50_000;

    private TrackingHeap() {}

    public static void main(String[] arguments) {
        TrackingBenchmark benchmark = new TrackingBenchmark();
        benchmark.smoothing = "kalman-2";
        benchmark.open();
        long people = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            for (int i = 0; i < FRAMES_PER_ROUND; i++) {
                people += benchmark.frame().size();
            }
            System.out.printf(
                    Locale.ROOT,
                    "%7d frames (%.1f h at 25 fps), %.1f people a frame, heap %d KiB%n",
                    round * FRAMES_PER_ROUND,
                    round * FRAMES_PER_ROUND / 25.0 / 3600,
                    (double) people / round / FRAMES_PER_ROUND,
                    usedKib());
        }
    }

    private static long usedKib() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024;
    }
}
