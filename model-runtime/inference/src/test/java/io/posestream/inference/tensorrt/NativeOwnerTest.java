package io.posestream.inference.tensorrt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;

class NativeOwnerTest {
    private final List<String> freed = new ArrayList<>();

    @Test
    void shouldFreeWhatCameLastFirstAndEverythingOnce() {
        NativeOwner owner = new NativeOwner();
        Pointer nothing = new Pointer();
        for (String what : List.of("stream", "buffers", "context", "graph")) {
            owner.keep(nothing, () -> freed.add(what));
        }

        owner.close();
        owner.close();

        assertThat(freed).containsExactly("graph", "context", "buffers", "stream");
    }

    @Test
    void shouldFreeMemoryThatJavaCppAllocated() {
        NativeOwner owner = new NativeOwner();
        BytePointer memory = owner.keepMemory(new BytePointer(16));

        owner.close();

        assertThat(memory.isNull()).isTrue();
    }

    /** An object that TensorRT never gave has no destructor to be called. */
    @Test
    void shouldPassOverWhatIsNotThere() {
        NativeOwner owner = new NativeOwner();
        owner.keep(new Pointer());

        owner.close();

        assertThat(freed).isEmpty();
    }
}
