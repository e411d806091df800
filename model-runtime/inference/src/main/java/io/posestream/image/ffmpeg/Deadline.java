package io.posestream.image.ffmpeg;

import java.time.Duration;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;

/**
 * The moment at which FFmpeg gives up waiting for the network; works alike for all protocols. FFmpeg asks through one
 * callback for the whole process, since JavaCPP has only a few of them; the moment itself lies in native memory.
 */
final class Deadline implements AutoCloseable {
    private static final Asked ASKED = new Asked();

    private final Duration timeout;
    private final LongPointer endNs = new LongPointer(1L);

    Deadline(Duration timeout) {
        this.timeout = timeout;
        start();
    }

    void attachTo(AVFormatContext context) {
        context.interrupt_callback().callback(ASKED).opaque(endNs);
    }

    void start() {
        endNs.put(System.nanoTime() + timeout.toNanos());
    }

    boolean passed() {
        return passed(endNs);
    }

    Duration timeout() {
        return timeout;
    }

    @Override
    public void close() {
        endNs.close();
    }

    private static boolean passed(LongPointer endNs) {
        return endNs.get() - System.nanoTime() < 0;
    }

    private static final class Asked extends AVIOInterruptCB.Callback_Pointer {
        /** @return 1 to give up */
        @Override
        public int call(Pointer endNs) {
            return passed(new LongPointer(endNs)) ? 1 : 0;
        }
    }
}
