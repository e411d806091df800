package io.posestream.inference.tensorrt;

import io.posestream.inference.MapSlots;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.cuda.global.cudart;
import org.bytedeco.javacpp.BytePointer;

/** Slots in device memory: what a backbone leaves there a head reads there, and the host never sees it. */
final class DeviceSlots implements MapSlots {
    private final Map<String, Integer> sizes;
    private final SlotLayout layout;
    private final List<BytePointer> slots = new ArrayList<>();
    private final NativeOwner owner = new NativeOwner();

    DeviceSlots(Map<String, Integer> sizes) {
        this.sizes = new LinkedHashMap<>(sizes);
        this.layout = SlotLayout.of(sizes);
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
        BytePointer slot = Cuda.device(layout.bytes());
        slots.add(owner.keep(slot, () -> cudart.cudaFree(slot)));
    }

    /** Where a map begins; valid until these slots are closed. */
    BytePointer place(int slot, String map) {
        return slots.get(slot).getPointer(layout.offset(map));
    }

    @Override
    public void close() {
        slots.clear();
        owner.close();
    }
}
