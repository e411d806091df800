package io.posestream.inference.tensorrt;

import io.posestream.inference.InferenceException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.bytedeco.cuda.cudart.CUstream_st;
import org.bytedeco.cuda.global.cudart;
import org.bytedeco.javacpp.BytePointer;

/** A tensor on the device with its pinned twin on the host, both for the largest batch, kept by the same owner. */
final class StagedTensor {
    private final DeviceTensor tensor;
    private final BytePointer host;
    private final FloatBuffer floats;

    StagedTensor(DeviceTensor tensor, int maxBatch, NativeOwner owner) {
        this.tensor = tensor;
        BytePointer onHost = Cuda.pinned(tensor.bytes(maxBatch));
        host = owner.keep(onHost, () -> cudart.cudaFreeHost(onHost));
        floats = host.asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
    }

    DeviceTensor tensor() {
        return tensor;
    }

    FloatBuffer floats() {
        return floats;
    }

    /** @throws InferenceException when the copy cannot be queued */
    void toDevice(int batch, CUstream_st stream) {
        Cuda.check(
                cudart.cudaMemcpyAsync(
                        tensor.device(), host, tensor.bytes(batch), cudart.cudaMemcpyHostToDevice, stream),
                "the copy of '" + tensor.name() + "' to the device");
    }

    /** @throws InferenceException when the copy cannot be queued */
    void toHost(int batch, CUstream_st stream) {
        Cuda.check(
                cudart.cudaMemcpyAsync(
                        host, tensor.device(), tensor.bytes(batch), cudart.cudaMemcpyDeviceToHost, stream),
                "the copy of '" + tensor.name() + "' to the host");
    }
}
