package io.posestream.inference.tensorrt;

import java.util.Locale;

/** In what numbers a graph computes. The graph itself says so: engines are strongly typed and change nothing. */
public enum Precision {
    FP32,
    FP16;

    /** As results and reports name it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
