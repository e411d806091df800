package io.posestream.inference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Slots in direct memory of the host. Closing lets go of it; a buffer kept beyond that is safe but means nothing. */
public final class HostSlots implements MapSlots {
    private final Map<String, Integer> sizes;
    private final List<Map<String, FloatBuffer>> slots = new ArrayList<>();

    public HostSlots(Map<String, Integer> sizes) {
        this.sizes = new LinkedHashMap<>(sizes);
    }

    /** @throws IllegalArgumentException when these slots are a device's, which the host cannot look into */
    public static HostSlots of(MapSlots slots) {
        if (slots instanceof HostSlots host) {
            return host;
        }
        throw new IllegalArgumentException("these maps stay on the device; open the ring in the host's memory");
    }

    @Override
    public Map<String, Integer> sizes() {
        return sizes;
    }

    @Override
    public int count() {
        return slots.size();
    }

    @Override
    public void add() {
        Map<String, FloatBuffer> slot = new LinkedHashMap<>();
        sizes.forEach((name, floats) -> slot.put(
                name,
                ByteBuffer.allocateDirect(Math.multiplyExact(floats, Float.BYTES))
                        .order(ByteOrder.nativeOrder())
                        .asFloatBuffer()));
        slots.add(slot);
    }

    /** A view of one map, with a position of its own. */
    public FloatBuffer map(int slot, String name) {
        @Nullable FloatBuffer map = slots.get(slot).get(name);
        if (map == null) {
            throw new IllegalArgumentException(
                    "there is no map '" + name + "' in these slots; they have " + sizes.keySet());
        }
        return map.duplicate();
    }

    @Override
    public void close() {
        slots.clear();
    }
}
