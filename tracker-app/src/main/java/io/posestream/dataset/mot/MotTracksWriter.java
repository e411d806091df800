package io.posestream.dataset.mot;

import io.posestream.dataset.DatasetException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes tracks, a box a line. One owner, one thread; the file is complete after {@link #close()}. */
public final class MotTracksWriter implements AutoCloseable {
    private final Path file;
    private final BufferedWriter out;

    public MotTracksWriter(Path file) {
        this.file = file;
        try {
            out = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw DatasetException.unwritable(file, e);
        }
    }

    /** @param frame from 1 */
    public void write(int frame, long id, MotBox box, double confidence) {
        try {
            out.write(MotRow.format(frame, id, box, confidence));
            out.write('\n');
        } catch (IOException e) {
            throw DatasetException.unwritable(file, e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw DatasetException.unwritable(file, e);
        }
    }
}
