package io.posestream.observe;

/** What happens to a frame, in order. The same words name metrics, log fields and benchmarks. */
public enum Stage {
    DECODE,
    CAMERA,
    DETECT,
    PREPROCESS,
    INFERENCE,
    POSTPROCESS,
    TRACK,
    REFINE,
    SMOOTH
}
