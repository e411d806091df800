package io.posestream.inference.tensorrt;

/**
 * TensorRT's presets initialise those of cuBLAS, cuDNN and NVRTC, which fail without their libraries, although TensorRT
 * itself does not link them. Initialised once while JavaCPP's loading is off, the three classes do no harm.
 */
final class UnusedCudaModules {
    private static final String SWITCH = "org.bytedeco.javacpp.loadlibraries";

    private UnusedCudaModules() {}

    static void skip() {
        String before = System.getProperty(SWITCH);
        System.setProperty(SWITCH, "false");
        try {
            for (String module : new String[] {"cublas", "cudnn", "nvrtc"}) {
                Class.forName("org.bytedeco.cuda.global." + module, true, UnusedCudaModules.class.getClassLoader());
            }
        } catch (ClassNotFoundException e) {
            throw new NoClassDefFoundError(e.getMessage());
        } finally {
            if (before == null) {
                System.clearProperty(SWITCH);
            } else {
                System.setProperty(SWITCH, before);
            }
        }
    }
}
