package io.posestream.simulator.render;

/** Colour, depth and owner of every pixel of a picture in the making. */
final class Canvas {
    final int width;
    final int height;
    /** 0xRRGGBB. */
    final int[] rgb;
    /** Metres along the optical axis to what is seen. */
    final float[] depth;
    /** Which member of the cast is seen, counted from 1; 0 where it is the place itself. */
    final byte[] owner;
    /** How much the ground can darken under a shadow here, 0..255; 0 where there is no lit ground. */
    final byte[] shadowable;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        int n = width * height;
        rgb = new int[n];
        depth = new float[n];
        owner = new byte[n];
        shadowable = new byte[n];
    }
}
