package io.posestream.autograd;

import java.util.Locale;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.bytedeco.pytorch.global.torch;

/**
 * How libtorch may use the machine. Both OpenBLAS and libgomp wait by spinning, which costs up to 30 times the work on
 * a busy machine; so each gets one thread and the training runs several Java threads instead.
 *
 * @param maxPhysicalBytes resident size beyond which JavaCPP refuses to allocate; 0 is no limit. JavaCPP's own default
 *     is four times the Java heap, which a training run exceeds.
 */
public record TorchSettings(int blasThreads, int torchThreads, long maxPhysicalBytes) {
    /** The system property that JavaCPP reads when it starts. */
    public static final String LIMIT_PROPERTY = "org.bytedeco.javacpp.maxPhysicalBytes";

    /**
     * Applies the settings to this process. Call it once, before anything else here; the memory limit works only if
     * JavaCPP was not used before.
     */
    public static TorchSettings apply() {
        if (System.getProperty(LIMIT_PROPERTY) == null) {
            System.setProperty(LIMIT_PROPERTY, "0");
        }
        openblas_nolapack.blas_set_num_threads(1);
        useOneThread();
        return new TorchSettings(
                openblas_nolapack.blas_get_num_threads(), torch.get_num_threads(), Pointer.maxPhysicalBytes());
    }

    /** Every Java thread that runs a graph calls this first: libtorch counts its threads per caller. */
    public static void useOneThread() {
        torch.set_num_threads(1);
    }

    /** One line for the log. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "OpenBLAS threads %d, libtorch threads per worker %d, JavaCPP memory limit %s",
                blasThreads,
                torchThreads,
                maxPhysicalBytes == 0 ? "none" : maxPhysicalBytes / 1_000_000 + " MB");
    }
}
