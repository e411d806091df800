package io.posestream.inference.tensorrt;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bytedeco.tensorrt.nvinfer.ILogger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * TensorRT's own words. Called from its threads; stays reachable from Java as long as anything made with it lives, or
 * TensorRT would call into freed memory.
 */
final class TensorRtLog extends ILogger {
    private static final Logger LOG = LoggerFactory.getLogger(TensorRtLog.class);

    private final Queue<String> errors = new ConcurrentLinkedQueue<>();

    @Override
    public void log(Severity severity, String message) {
        // Values that come from native code are not the enum's own instances until interned.
        switch (severity.intern()) {
            case kINTERNAL_ERROR, kERROR -> {
                errors.add(message);
                LOG.debug("{}", message);
            }
            case kWARNING -> LOG.debug("{}", message);
            default -> LOG.trace("{}", message);
        }
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** What went wrong since the last call, and forgets it. */
    String takeErrors() {
        String taken = String.join("; ", errors);
        errors.clear();
        return taken.isEmpty() ? "TensorRT gives no reason" : taken;
    }
}
