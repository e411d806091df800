package io.posestream.model;

/**
 * A tensor that a model puts out.
 *
 * @param name of the tensor in the graph
 * @param meaning for people: what the numbers are, in which unit
 */
public record OutputSpec(String name, ShapePattern shape, String meaning) {}
