package io.posestream.viewer;

/**
 * The broker does not answer.
 *
 * @param sinceNs nanoseconds since 1970
 * @param reason in words
 */
record BrokerOutage(long sinceNs, String reason) {}
