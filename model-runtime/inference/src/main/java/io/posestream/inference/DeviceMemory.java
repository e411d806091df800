package io.posestream.inference;

/**
 * Memory of a GPU now, of all processes on it.
 *
 * @param device its name
 */
public record DeviceMemory(String device, long usedBytes, long totalBytes) {}
