package io.posestream.export;

import io.posestream.frame.FrameId;
import org.jspecify.annotations.Nullable;

/** Holds a file to one stream, each frame once and in order, where its format has no place for more. */
final class SingleStream {
    private final String format;
    private @Nullable FrameId last;

    SingleStream(String format) {
        this.format = format;
    }

    /** @throws ExportException when {@code next} belongs to another stream or epoch, or does not come after the last */
    void accept(FrameId next) {
        FrameId before = last;
        if (before != null) {
            if (!before.streamId().equals(next.streamId()) || before.epoch() != next.epoch()) {
                throw new ExportException("a " + format + " file holds one stream and one epoch; it began with '"
                        + before.streamId() + "' epoch " + before.epoch() + " and now gets '" + next.streamId()
                        + "' epoch " + next.epoch() + "; write one file for each");
            }
            if (next.frameSeq() <= before.frameSeq()) {
                throw new ExportException("a " + format + " file holds each frame once and in order; frame "
                        + next.frameSeq() + " came after frame " + before.frameSeq() + "; write one revision only");
            }
        }
        last = next;
    }
}
