package io.posestream.model;

/** Order of the colour planes of an input. */
public enum ColourOrder {
    RGB,
    BGR
}
