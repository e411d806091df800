package io.posestream.inference.tensorrt;

import java.util.Map;

/**
 * What a binding does with an engine's tensors: shapes of one item, by name.
 *
 * @param written inputs that the host writes
 * @param filled inputs that are filled from slots; they stay on the device
 * @param read outputs that the host reads
 * @param unread outputs that stay on the device: kept in slots, or of no use
 */
record BoundShapes(
        Map<String, int[]> written, Map<String, int[]> filled, Map<String, int[]> read, Map<String, int[]> unread) {}
