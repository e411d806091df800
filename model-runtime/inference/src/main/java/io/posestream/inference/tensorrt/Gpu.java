package io.posestream.inference.tensorrt;

/**
 * What the probe found.
 *
 * @param usable TensorRT can build and run engines in this process
 * @param reason one sentence without a final stop: why not, or what was found
 * @param driver newest CUDA version that the driver supports, e.g. 13010 for 13.1; 0 when unknown
 * @param device e.g. {@code NVIDIA H200}; empty when unknown
 * @param computeCapability major times 10 plus minor, e.g. 90; 0 when unknown
 * @param tensorRt version of the library that is loaded, e.g. {@code 10.15.1}; empty when unknown
 */
public record Gpu(boolean usable, String reason, int driver, String device, int computeCapability, String tensorRt) {

    static Gpu absent(String reason) {
        return new Gpu(false, reason, 0, "", 0, "");
    }

    Gpu without(String missing) {
        return new Gpu(false, missing, driver, device, computeCapability, "");
    }

    Gpu with(String tensorRtVersion) {
        String found = "%s with TensorRT %s, driver for CUDA %d.%d"
                .formatted(device, tensorRtVersion, driver / 1000, driver % 1000 / 10);
        return new Gpu(true, found, driver, device, computeCapability, tensorRtVersion);
    }
}
