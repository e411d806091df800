package io.posestream.inference.tensorrt;

import org.bytedeco.cuda.cudart.cudaHostFn_t;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * C++ {@code delete} for TensorRT's objects, which the presets leave out: {@code deallocate()} only forgets the
 * address, and each reloaded engine would keep its device memory.
 *
 * <p>Every class below TensorRT's {@code INoCopy} declares its virtual destructor first, so in the Itanium C++ ABI,
 * that of Linux, the second entry of the object's table of virtual functions is the deleting destructor:
 * {@code void(void*)}. The parser is not below {@code INoCopy}; it must not come here.
 */
final class NativeDeletion {
    private static final int DELETING_DESTRUCTOR = 1;

    private NativeDeletion() {}

    /** @param object a builder, network, config, timing cache, host memory, runtime, engine or context; may be null */
    static void delete(@Nullable Pointer object) {
        if (object == null || object.isNull()) {
            return;
        }
        long table = new LongPointer(object).get(0);
        try (Address entry = new Address(table + DELETING_DESTRUCTOR * (long) Long.BYTES)) {
            new cudaHostFn_t(entry).call(object);
        }
        object.setNull();
    }

    /** A place in memory that nobody frees through this. */
    private static final class Address extends Pointer {
        Address(long address) {
            super();
            this.address = address;
        }
    }
}
