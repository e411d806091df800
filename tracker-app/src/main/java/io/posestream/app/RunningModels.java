package io.posestream.app;

/** What looks at pictures. */
public record RunningModels(String engine, String precision, String poseModel) {}
