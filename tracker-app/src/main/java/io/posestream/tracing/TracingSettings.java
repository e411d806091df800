package io.posestream.tracing;

import java.net.URI;

/**
 * @param endpoint of a collector that takes OTLP over HTTP, such as {@code http://collector:4318/v1/traces}
 * @param sampleRatio share of the frames without a trace header that are followed; one with a header says itself
 * @param instance name of this tracker in its group
 */
public record TracingSettings(URI endpoint, double sampleRatio, String instance) {}
