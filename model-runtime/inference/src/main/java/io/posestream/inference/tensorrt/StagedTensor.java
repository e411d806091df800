package io.posestream.inference.tensorrt;

import io.posestream.inference.InferenceException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.bytedeco.cuda.cudart.CUstream_st;
import org.bytedeco.cuda.global.cudart;
import org.bytedeco.javacpp.BytePointer;

/**
 * A float32 tensor on the device and its pinned twin on the host, both for the largest batch. Both are kept by the
 * owner that it was made with.
 */
final class StagedTensor {
    private final String name;
    private final int[] itemShape;
    private final BytePointer device;
    private final BytePointer host;
    private final FloatBuffer floats;

    StagedTensor(String name, int[] itemShape, int maxBatch, NativeOwner owner) {
        this.name = name;
        this.itemShape = itemShape.clone();
        long bytes = (long) maxBatch * itemSize() * Float.BYTES;
        BytePointer onDevice = Cuda.device(bytes);
        device = owner.keep(onDevice, () -> cudart.cudaFree(onDevice));
        BytePointer onHost = Cuda.pinned(bytes);
        host = owner.keep(onHost, () -> cudart.cudaFreeHost(onHost));
        floats = host.asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
    }

    String name() {
        return name;
    }

    BytePointer device() {
        return device;
    }

    FloatBuffer floats() {
        return floats;
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

    /** @throws InferenceException when the copy cannot be queued */
    void toDevice(int batch, CUstream_st stream) {
        Cuda.check(
                cudart.cudaMemcpyAsync(device, host, bytes(batch), cudart.cudaMemcpyHostToDevice, stream),
                "the copy of '" + name + "' to the device");
    }

    /** @throws InferenceException when the copy cannot be queued */
    void toHost(int batch, CUstream_st stream) {
        Cuda.check(
                cudart.cudaMemcpyAsync(host, device, bytes(batch), cudart.cudaMemcpyDeviceToHost, stream),
                "the copy of '" + name + "' to the host");
    }

    private long bytes(int batch) {
        return (long) batch * itemSize() * Float.BYTES;
    }
}
