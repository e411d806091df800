package io.posestream.dataset.coco;

/** An upright rectangle, source pixels, in the precision of the file. */
public record CocoBox(double x, double y, double width, double height) {}
