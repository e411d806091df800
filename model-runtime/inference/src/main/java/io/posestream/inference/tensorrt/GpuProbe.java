package io.posestream.inference.tensorrt;

import org.bytedeco.cuda.cudart.cudaDeviceProp;
import org.bytedeco.cuda.global.cudart;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.tensorrt.global.nvinfer;
import org.bytedeco.tensorrt.global.nvonnxparser;

/**
 * Says whether TensorRT can be used in this process and, if not, why. Never throws and never loads TensorRT before CUDA
 * has answered: TensorRT without a working driver ends the process or crashes it.
 */
public final class GpuProbe {
    private static final int DEVICE = 0;
    private static final String DRIVER_LIBRARY = "libcuda.so.1";

    private GpuProbe() {}

    /** Takes up to a second the first time; the answer does not change while the process lives. */
    public static Gpu probe() {
        return Once.ANSWER;
    }

    private static final class Once {
        static final Gpu ANSWER = ask();
    }

    private static Gpu ask() {
        try {
            Loader.load(cudart.class);
            Gpu device = askDriver();
            return device.device().isEmpty() ? device : askTensorRt(device);
        } catch (LinkageError e) {
            String cause = cause(e);
            return Gpu.absent(
                    cause.contains(DRIVER_LIBRARY)
                            ? "there is no NVIDIA driver on this machine (" + DRIVER_LIBRARY + " is missing)"
                            : "the CUDA runtime is missing (" + cause + ")");
        }
    }

    private static Gpu askDriver() {
        int[] driver = new int[1];
        int error = cudart.cudaDriverGetVersion(driver);
        if (error == 0 && driver[0] == 0) {
            return Gpu.absent("there is no NVIDIA driver");
        }
        int[] count = new int[1];
        error = cudart.cudaGetDeviceCount(count);
        if (error != 0 || count[0] == 0) {
            // The error would come back from the next call that has nothing to do with it.
            cudart.cudaGetLastError();
            return Gpu.absent("CUDA finds no GPU (" + Cuda.sentence(error) + ")");
        }
        try (cudaDeviceProp properties = new cudaDeviceProp()) {
            error = cudart.cudaGetDeviceProperties(properties, DEVICE);
            if (error != 0) {
                return Gpu.absent("CUDA cannot describe the GPU (" + Cuda.sentence(error) + ")");
            }
            int capability = properties.major() * 10 + properties.minor();
            return new Gpu(false, "", driver[0], properties.name().getString(), capability, "");
        }
    }

    private static Gpu askTensorRt(Gpu device) {
        try {
            UnusedCudaModules.skip();
            Loader.load(nvinfer.class);
            Loader.load(nvonnxparser.class);
            return device.with(version(nvinfer.getInferLibVersion()));
        } catch (LinkageError e) {
            return device.without("there is a " + device.device() + ", but the TensorRT libraries are missing ("
                    + cause(e) + "); build with -Pgpu or put TensorRT's libraries on LD_LIBRARY_PATH");
        }
    }

    /** Major times 10000, minor times 100, patch: the rule since TensorRT 10. */
    static String version(int number) {
        return number / 10000 + "." + number / 100 % 100 + "." + number % 100;
    }

    /** The innermost cause says which library was missing; the outer ones only name ours. */
    private static String cause(Throwable error) {
        Throwable innermost = error;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return String.valueOf(innermost.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
