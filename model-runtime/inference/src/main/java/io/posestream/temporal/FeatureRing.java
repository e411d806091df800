package io.posestream.temporal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbered slots of direct memory for the maps of looks: a slot holds the maps of one look, and belongs to one look
 * from {@link #acquire} to {@link #release}. Slots are made when first needed, the lowest free number goes first, and
 * they stay until {@link #close()}, so that a steady stream allocates nothing. When all are lent, {@link #acquire} says
 * so; whoever lends decides whose look goes.
 *
 * <p>One ring per stream. Lending is for one owner thread. The memory of a lent slot may be written by one other thread
 * and read by several, as long as the owner waits for them before it lends or releases again: a pose worker fills it
 * while the owner waits for the estimate, head workers read it while the owner waits for the refined poses. Closing
 * lets go of the memory; reading a buffer kept beyond that is safe but means nothing.
 */
public final class FeatureRing implements AutoCloseable {
    /** No slot. */
    public static final int NONE = -1;

    private final Map<String, Integer> mapSizes;
    private final int capacity;
    private final List<Map<String, FloatBuffer>> slots = new ArrayList<>();
    private final BitSet lent = new BitSet();
    private boolean closed;

    /**
     * @param mapSizes floats of each map of a look, by the backbone's output
     * @param capacity most slots
     */
    public FeatureRing(Map<String, Integer> mapSizes, int capacity) {
        this.mapSizes = new LinkedHashMap<>(mapSizes);
        this.capacity = capacity;
    }

    public int capacity() {
        return capacity;
    }

    /** Slots that belong to a look now. */
    public int lent() {
        return lent.cardinality();
    }

    /** Bytes of direct memory that were made until now. */
    public long bytes() {
        return slots.size()
                * mapSizes.values().stream()
                        .mapToLong(floats -> (long) floats * Float.BYTES)
                        .sum();
    }

    /** @return a slot with undefined content; {@link #NONE} when all are lent */
    public int acquire() {
        requireOpen();
        int slot = lent.nextClearBit(0);
        if (slot == capacity) {
            return NONE;
        }
        if (slot == slots.size()) {
            slots.add(newSlot());
        }
        lent.set(slot);
        return slot;
    }

    public void release(int slot) {
        if (closed) {
            return;
        }
        requireLent(slot);
        lent.clear(slot);
    }

    /** A view of one map of a lent slot, with a position of its own. */
    public FloatBuffer map(int slot, String name) {
        requireOpen();
        requireLent(slot);
        @Nullable FloatBuffer map = slots.get(slot).get(name);
        if (map == null) {
            throw new IllegalArgumentException("there is no map '" + name + "' in this ring; it has " + maps());
        }
        return map.duplicate();
    }

    /** Names of the maps that a slot holds. */
    public List<String> maps() {
        return List.copyOf(mapSizes.keySet());
    }

    private Map<String, FloatBuffer> newSlot() {
        Map<String, FloatBuffer> slot = new LinkedHashMap<>();
        mapSizes.forEach((name, floats) -> slot.put(
                name,
                ByteBuffer.allocateDirect(Math.multiplyExact(floats, Float.BYTES))
                        .order(ByteOrder.nativeOrder())
                        .asFloatBuffer()));
        return slot;
    }

    private void requireLent(int slot) {
        if (slot < 0 || !lent.get(slot)) {
            throw new IllegalStateException("slot " + slot + " belongs to no look; lent are " + lent);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the ring was closed; its maps are gone");
        }
    }

    @Override
    public void close() {
        closed = true;
        lent.clear();
        slots.clear();
    }
}
