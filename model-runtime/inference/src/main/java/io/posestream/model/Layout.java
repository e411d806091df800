package io.posestream.model;

/** Order of the dimensions of an input: N item, C colour plane, H row, W column. */
public enum Layout {
    NCHW
}
