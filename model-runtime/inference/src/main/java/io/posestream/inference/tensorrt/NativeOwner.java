package io.posestream.inference.tensorrt;

import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.javacpp.Pointer;

/** Frees what it was given to keep, last in first out, as TensorRT asks for: contexts before engines, and so on. */
final class NativeOwner implements AutoCloseable {
    private final Deque<Runnable> frees = new ArrayDeque<>();

    /** A TensorRT object that C++ {@code delete} frees. */
    <T extends Pointer> T keep(T object) {
        frees.push(() -> NativeDeletion.delete(object));
        return object;
    }

    /** Memory that JavaCPP allocated. */
    <T extends Pointer> T keepMemory(T memory) {
        frees.push(memory::close);
        return memory;
    }

    /** Anything else, with the call that frees it. */
    <T extends Pointer> T keep(T object, Runnable free) {
        frees.push(free);
        return object;
    }

    @Override
    public void close() {
        while (!frees.isEmpty()) {
            frees.pop().run();
        }
    }
}
