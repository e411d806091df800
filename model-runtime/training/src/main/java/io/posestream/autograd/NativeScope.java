package io.posestream.autograd;

import org.bytedeco.javacpp.PointerScope;

/**
 * Native memory of one piece of work, e.g. one step: every {@link Value} that this thread makes before {@link #close}
 * is freed by it. The garbage collector does not see tensors, so work without a scope leaks.
 */
public final class NativeScope implements AutoCloseable {
    private final PointerScope scope = new PointerScope();

    private NativeScope() {}

    public static NativeScope open() {
        return new NativeScope();
    }

    @Override
    public void close() {
        scope.close();
    }
}
