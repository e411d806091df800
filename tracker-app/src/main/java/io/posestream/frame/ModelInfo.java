package io.posestream.frame;

/** What computed a pose: bundle id, engine name, numeric precision. */
public record ModelInfo(String modelId, String engine, String precision) {}
