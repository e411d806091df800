package io.posestream.inference.tensorrt;

import io.posestream.inference.DeviceMemory;
import io.posestream.inference.InferenceException;
import org.bytedeco.cuda.cudart.CUevent_st;
import org.bytedeco.cuda.cudart.CUstream_st;
import org.bytedeco.cuda.global.cudart;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.SizeTPointer;

/** CUDA calls that throw what they would return. What they hand out belongs to the caller. */
final class Cuda {
    private Cuda() {}

    /** @throws InferenceException naming the call and CUDA's own words when {@code error} is one */
    static void check(int error, String call) {
        if (error != 0) {
            throw new InferenceException("CUDA failed in " + call + ": " + sentence(error));
        }
    }

    static String sentence(int error) {
        BytePointer text = cudart.cudaGetErrorString(error);
        return "error " + error + (text == null ? "" : ", " + text.getString());
    }

    /** Work on it waits for nothing else on the device. Freed by {@code cudaStreamDestroy}. */
    static CUstream_st stream() {
        CUstream_st stream = new CUstream_st();
        check(cudart.cudaStreamCreateWithFlags(stream, cudart.cudaStreamNonBlocking), "cudaStreamCreateWithFlags");
        return stream;
    }

    /** Freed by {@code cudaEventDestroy}. */
    static CUevent_st event() {
        CUevent_st event = new CUevent_st();
        check(cudart.cudaEventCreateWithFlags(event, cudart.cudaEventDisableTiming), "cudaEventCreateWithFlags");
        return event;
    }

    /** Device memory, zero at first, freed by {@code cudaFree}. */
    static BytePointer device(long bytes) {
        BytePointer memory = new BytePointer((Pointer) null);
        check(cudart.cudaMalloc(memory, bytes), "cudaMalloc of " + bytes + " bytes");
        int cleared = cudart.cudaMemset(memory, 0, bytes);
        if (cleared != 0) {
            cudart.cudaFree(memory);
            check(cleared, "cudaMemset of " + bytes + " bytes");
        }
        return memory.capacity(bytes);
    }

    /** Of the current device. */
    static DeviceMemory memory(String device) {
        try (SizeTPointer free = new SizeTPointer(1);
                SizeTPointer total = new SizeTPointer(1)) {
            check(cudart.cudaMemGetInfo(free, total), "cudaMemGetInfo");
            return new DeviceMemory(device, total.get() - free.get(), total.get());
        }
    }

    /** Host memory that the device reads without a copy in between, zero at first, freed by {@code cudaFreeHost}. */
    static BytePointer pinned(long bytes) {
        BytePointer memory = new BytePointer((Pointer) null);
        check(cudart.cudaHostAlloc(memory, bytes, cudart.cudaHostAllocDefault), "cudaHostAlloc of " + bytes + " bytes");
        Pointer.memset(memory, 0, bytes);
        return memory.capacity(bytes);
    }
}
