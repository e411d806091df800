package io.posestream.config;

/**
 * A setting with its value.
 *
 * @param value as it holds; {@code ***} for a secret, empty where there is none
 * @param from {@code default}, {@code not set}, the file, the environment or the command line
 */
public record ExplainedSetting(String key, String value, String from) {}
