package io.posestream.graph;

/** A tensor of a graph under construction: an input, a parameter, a constant or what a node gives. */
public record Value(String name) {}
