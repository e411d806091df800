package io.posestream.inference.tensorrt;

import io.posestream.inference.HostSlots;
import io.posestream.inference.InferenceException;
import io.posestream.inference.MapSlots;
import org.bytedeco.cuda.cudart.CUstream_st;
import org.bytedeco.cuda.global.cudart;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/** A float32 tensor on the device, for the largest batch; kept by the owner that it was made with. */
final class DeviceTensor {
    private final String name;
    private final int[] itemShape;
    private final BytePointer device;

    DeviceTensor(String name, int[] itemShape, int maxBatch, NativeOwner owner) {
        this.name = name;
        this.itemShape = itemShape.clone();
        BytePointer onDevice = Cuda.device(bytes(maxBatch));
        device = owner.keep(onDevice, () -> cudart.cudaFree(onDevice));
    }

    String name() {
        return name;
    }

    BytePointer device() {
        return device;
    }

    int[] itemShape() {
        return itemShape.clone();
    }

    int itemSize() {
        int size = 1;
        for (int extent : itemShape) {
            size = Math.multiplyExact(size, extent);
        }
        return size;
    }

    long bytes(int items) {
        return (long) items * itemSize() * Float.BYTES;
    }

    /**
     * Queues the copy of one item into a slot.
     *
     * @throws InferenceException when the copy cannot be queued
     */
    void keep(int item, MapSlots slots, int slot, CUstream_st stream) {
        int kind = slots instanceof DeviceSlots ? cudart.cudaMemcpyDeviceToDevice : cudart.cudaMemcpyDeviceToHost;
        Cuda.check(
                cudart.cudaMemcpyAsync(place(slots, slot, name), at(item), bytes(1), kind, stream),
                "the copy of '" + name + "' into a slot");
    }

    /**
     * Queues the copy of a slot's map into one item.
     *
     * @throws InferenceException when the copy cannot be queued
     */
    void fill(int item, MapSlots slots, int slot, String map, CUstream_st stream) {
        int kind = slots instanceof DeviceSlots ? cudart.cudaMemcpyDeviceToDevice : cudart.cudaMemcpyHostToDevice;
        Cuda.check(
                cudart.cudaMemcpyAsync(at(item), place(slots, slot, map), bytes(1), kind, stream),
                "the copy of a slot into '" + name + "'");
    }

    /** @throws InferenceException when it cannot be queued */
    void clear(int item, CUstream_st stream) {
        Cuda.check(cudart.cudaMemsetAsync(at(item), 0, bytes(1), stream), "clearing an item of '" + name + "'");
    }

    private BytePointer at(int item) {
        return device.getPointer(bytes(item));
    }

    private static Pointer place(MapSlots slots, int slot, String map) {
        return slots instanceof DeviceSlots onDevice
                ? onDevice.place(slot, map)
                : new FloatPointer(HostSlots.of(slots).map(slot, map));
    }
}
