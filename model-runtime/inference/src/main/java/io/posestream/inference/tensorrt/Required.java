package io.posestream.inference.tensorrt;

import io.posestream.inference.InferenceException;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/** TensorRT answers null or false and tells its log why; here that becomes an exception with the log's words. */
final class Required {
    private final String what;
    private final TensorRtLog log;

    /** @param what is being done and to which model, to begin messages with */
    Required(String what, TensorRtLog log) {
        this.what = what;
        this.log = log;
    }

    <T extends Pointer> T object(@Nullable T made, String call) {
        if (made == null || made.isNull()) {
            throw failed(call);
        }
        return made;
    }

    void success(boolean done, String call) {
        if (!done) {
            throw failed(call);
        }
    }

    InferenceException failed(String call) {
        return new InferenceException(what + ": TensorRT failed in " + call + ": " + log.takeErrors());
    }
}
