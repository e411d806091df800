package io.posestream.inference.tensorrt;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Tells people that a long build is under way, and that it goes on.
 *
 * @param teller gets one sentence at a time, on any thread
 * @param everyMs between two signs of life
 */
public record BuildNotice(Consumer<String> teller, long everyMs) {
    private static final long EVERY_MS = 5000;

    public BuildNotice(Consumer<String> teller) {
        this(teller, EVERY_MS);
    }

    byte[] during(String modelId, String device, Supplier<byte[]> build) {
        long begunNs = System.nanoTime();
        teller.accept("Building the TensorRT engine of " + modelId + " for " + device
                + "; it is kept, so this happens once.");
        Timer clock = new Timer("tensorrt-build-notice", true);
        try {
            clock.scheduleAtFixedRate(sign(modelId, begunNs), everyMs, everyMs);
            byte[] plan = build.get();
            teller.accept("Built %s in %d s, %.1f MB.".formatted(modelId, seconds(begunNs), plan.length / 1e6));
            return plan;
        } finally {
            clock.cancel();
        }
    }

    private TimerTask sign(String modelId, long begunNs) {
        return new TimerTask() {
            @Override
            public void run() {
                teller.accept("Still building " + modelId + ": " + seconds(begunNs) + " s.");
            }
        };
    }

    private static long seconds(long sinceNs) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - sinceNs);
    }
}
