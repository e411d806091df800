package io.posestream.quality;

/** A figure of the report: its usual name, which way is better, and how much worse still counts as the same. */
public enum Measure {
    HOTA("HOTA", Better.MORE, .01),
    IDF1("IDF1", Better.MORE, .01),
    IDF1_ALL("IDF1all", Better.MORE, .01),
    MOTA("MOTA", Better.MORE, .01),
    ID_SWITCHES("idSwitches", Better.LESS, 0),
    FRAGMENTS("fragments", Better.LESS, 3),
    RECALL("recall", Better.MORE, .01),
    PRECISION("precision", Better.MORE, .01),
    PCK("PCK@0.2", Better.MORE, .01),
    TRACKS("tracks", Better.NEITHER, 0),
    TRUE_TRACKS("trueTracks", Better.NEITHER, 0),
    /** Difference between the two before. */
    TRACKS_OFF("tracksOff", Better.LESS, 0),
    RAW_JITTER("rawJitter", Better.NEITHER, 0),
    JITTER("jitter", Better.LESS, .05),
    /** Share of the raw jitter that smoothing takes away. */
    JITTER_CUT("jitterCut", Better.MORE, .02),
    LAG_MS("lagMs", Better.LESS, 2),
    /** What smoothing adds to the lag, in frames. */
    LAG_FRAMES("lagFrames", Better.LESS, .05),
    /** Distance between published and true acceleration of all keypoints. */
    ACCELERATION_ERROR("accelError", Better.LESS, .1),
    RAW_ACCELERATION("rawAccel", Better.NEITHER, 0),
    /** Of all keypoints, resting and moving, where no truth tells which. */
    ACCELERATION("accel", Better.LESS, .1),
    AP("AP", Better.MORE, .01),
    AP50("AP50", Better.MORE, .01),
    FRAMES("frames", Better.NEITHER, 0);

    private enum Better {
        MORE,
        LESS,
        NEITHER
    }

    private final String text;
    private final Better better;
    private final double tolerance;

    Measure(String text, Better better, double tolerance) {
        this.text = text;
        this.better = better;
        this.tolerance = tolerance;
    }

    /** As written in tables and JSON. */
    public String text() {
        return text;
    }

    /** Whether it counts things, so that it is whole. */
    boolean counts() {
        return switch (this) {
            case ID_SWITCHES, FRAGMENTS, TRACKS, TRUE_TRACKS, TRACKS_OFF, FRAMES -> true;
            default -> false;
        };
    }

    /** How much worse is taken for the same. */
    public double tolerance() {
        return tolerance;
    }

    /** Whether the change is for the worse by more than is tolerated. */
    public boolean worse(double before, double now) {
        return gain(before, now) < -tolerance - 1e-9;
    }

    /** Whether the change is for the better by more than is tolerated. */
    public boolean better(double before, double now) {
        return gain(before, now) > tolerance + 1e-9;
    }

    private double gain(double before, double now) {
        return switch (better) {
            case MORE -> now - before;
            case LESS -> before - now;
            case NEITHER -> 0;
        };
    }
}
