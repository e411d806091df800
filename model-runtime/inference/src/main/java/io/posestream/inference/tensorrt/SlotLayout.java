package io.posestream.inference.tensorrt;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the maps of a slot lie in its piece of device memory, one after another, each at an address that the device
 * reads in whole lines.
 *
 * @param offsets bytes from the slot's beginning, by map
 * @param bytes of the whole slot
 */
record SlotLayout(Map<String, Long> offsets, long bytes) {
    /** cudaMalloc aligns to this as well, so a map begins as an allocation of its own would. */
    static final int ALIGNMENT = 256;

    /** @param sizes floats of each map */
    static SlotLayout of(Map<String, Integer> sizes) {
        Map<String, Long> offsets = new LinkedHashMap<>();
        long end = 0;
        for (Map.Entry<String, Integer> map : sizes.entrySet()) {
            offsets.put(map.getKey(), end);
            end = aligned(end + (long) map.getValue() * Float.BYTES);
        }
        return new SlotLayout(offsets, end);
    }

    long offset(String map) {
        @Nullable Long offset = offsets.get(map);
        if (offset == null) {
            throw new IllegalArgumentException(
                    "there is no map '" + map + "' in these slots; they have " + offsets.keySet());
        }
        return offset;
    }

    private static long aligned(long bytes) {
        return (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }
}
