package io.posestream.temporal;

import io.posestream.inference.HostSlots;
import io.posestream.inference.MapSlots;
import io.posestream.inference.NamedBinding;
import io.posestream.inference.TensorBinding;
import java.nio.FloatBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Numbered slots for the maps of looks, in the memory of the engine that reads them, which may be a device's, or of the
 * host ({@link MapSlots}): a slot holds the maps of one look, and belongs to one look
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

    private final MapSlots slots;
    private final int capacity;
    private final BitSet lent = new BitSet();
    private boolean closed;

    /**
     * In the host's memory.
     *
     * @param mapSizes floats of each map of a look, by the backbone's output
     * @param capacity most slots
     */
    public FeatureRing(Map<String, Integer> mapSizes, int capacity) {
        this(new HostSlots(mapSizes), capacity);
    }

    /**
     * @param slots owned from here on
     * @param capacity most slots
     */
    FeatureRing(MapSlots slots, int capacity) {
        this.slots = slots;
        this.capacity = capacity;
    }

    public int capacity() {
        return capacity;
    }

    /** Slots that belong to a look now. */
    public int lent() {
        return lent.cardinality();
    }

    /** Bytes of slots that were made until now. */
    public long bytes() {
        return slots.count()
                * slots.sizes().values().stream()
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
        if (slot == slots.count()) {
            slots.add();
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

    /**
     * A view of one map of a lent slot, with a position of its own.
     *
     * @throws IllegalArgumentException when there is no such map, or the ring is in a device's memory
     */
    public FloatBuffer map(int slot, String name) {
        requireOpen();
        requireLent(slot);
        return HostSlots.of(slots).map(slot, name);
    }

    /**
     * Keeps the maps of one item of the last run in a lent slot.
     *
     * @param tensors of the engine that the ring was opened for
     */
    public void keep(TensorBinding tensors, int item, int slot) {
        requireOpen();
        requireLent(slot);
        tensors.keep(item, slots, slot);
    }

    /** Fills one item of an input from a lent slot, which stays lent until the run is over. */
    void fill(NamedBinding tensors, String input, int item, int slot, String map) {
        requireOpen();
        requireLent(slot);
        tensors.fill(input, item, slots, slot, map);
    }

    /** Names of the maps that a slot holds. */
    public List<String> maps() {
        return List.copyOf(slots.sizes().keySet());
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
        slots.close();
    }
}
