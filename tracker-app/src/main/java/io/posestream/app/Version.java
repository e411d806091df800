package io.posestream.app;

/** Which PoseStream this is. */
public final class Version {
    /** As a release is called. */
    public static final String NAME = "0.1.0";

    private Version() {}
}
