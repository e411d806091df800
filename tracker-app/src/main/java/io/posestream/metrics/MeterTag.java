package io.posestream.metrics;

import java.util.Locale;

/** What meters are split by. Each has a bounded number of values. */
public enum MeterTag {
    /** Stream id; beyond the bound of the settings {@code other}. */
    STREAM,
    /** What became of a frame. */
    OUTCOME,
    /** 0 = told at once, 1 = told again, refined. */
    REVISION,
    /** A stage of the pipeline; for dead letters also a step before it. */
    STAGE,
    /** What happened to a track or a stream. */
    CHANGE,
    /** Whose batches: detect, pose or head. */
    MODEL,
    /** A GPU. */
    DEVICE,
    /** What is asked about health. */
    CHECK,
    VERSION,
    ENGINE,
    PRECISION,
    POSE_MODEL;

    /** As it is written. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
