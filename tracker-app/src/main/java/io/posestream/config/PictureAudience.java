package io.posestream.config;

/** Who sees pictures in the viewer; everybody else sees skeletons only. */
public enum PictureAudience {
    /** Browsers on this machine. */
    LOCAL,
    ALL,
    NONE
}
