package io.posestream.app;

import io.posestream.export.JsonLinesWriter;
import io.posestream.frame.FrameId;
import io.posestream.frame.TrueFrame;
import io.posestream.frame.TruthfulPictures;
import io.posestream.image.Picture;
import io.posestream.image.PictureSource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes {@code truth.jsonl} where the source knows who is in its pictures, else nothing. One owner, one thread. */
final class TruthOutput implements AutoCloseable {
    private final @Nullable TruthfulPictures source;
    private final @Nullable JsonLinesWriter writer;

    TruthOutput(PictureSource pictures, Path folder) {
        source = pictures instanceof TruthfulPictures truthful ? truthful : null;
        writer = source == null ? null : new JsonLinesWriter(folder.resolve("truth.jsonl"));
    }

    /**
     * @param picture the one that the source handed out last
     * @param timeNs when it was taken
     */
    void write(FrameId id, long timeNs, Picture picture) {
        if (source != null && writer != null) {
            writer.write(
                    TrueFrame.of(id, timeNs, picture.width(), picture.height(), source.skeleton(), source.people()));
        }
    }

    @Override
    public void close() {
        if (writer != null) {
            writer.close();
        }
    }
}
