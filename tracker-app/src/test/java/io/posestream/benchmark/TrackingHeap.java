package io.posestream.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/**
 * Whether tracking and smoothing keep anything: hours of frames with ten people, and the heap in use after a
 * collection; and the processor time of a frame, which is the one to read where the machine is shared. Run by hand; the
 * command is in {@code docs/benchmarks.md}.
 */
public final class TrackingHeap {
    private static final int ROUNDS = 10;
    private static final int FRAMES_PER_ROUND = 50_000;

    private TrackingHeap() {}

    public static void main(String[] arguments) {
        TrackingBenchmark benchmark = new TrackingBenchmark();
        benchmark.smoothing = "kalman-2";
        benchmark.open();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long people = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            long cpuNs = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < FRAMES_PER_ROUND; i++) {
                people += benchmark.frame().size();
            }
            cpuNs = threads.getCurrentThreadCpuTime() - cpuNs;
            System.out.printf(
                    Locale.ROOT,
                    "%7d frames (%.1f h at 25 fps), %.1f people a frame, %.3f ms processor time a frame, heap %d KiB%n",
                    round * FRAMES_PER_ROUND,
                    round * FRAMES_PER_ROUND / 25.0 / 3600,
                    (double) people / round / FRAMES_PER_ROUND,
                    cpuNs / 1e6 / FRAMES_PER_ROUND,
                    usedKib());
        }
    }

    private static long usedKib() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024;
    }
}
