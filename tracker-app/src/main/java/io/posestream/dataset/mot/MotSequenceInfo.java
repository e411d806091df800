package io.posestream.dataset.mot;

import io.posestream.dataset.DatasetException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Properties;

/** {@code seqinfo.ini}, which stands beside {@code gt/} and says how many frames a sequence has. */
public final class MotSequenceInfo {
    private static final String FILE = "seqinfo.ini";
    private static final String LENGTH = "seqLength";

    private MotSequenceInfo() {}

    /**
     * @param truth {@code SEQ/gt/gt.txt}
     * @return frames of the sequence; empty when there is no such file
     */
    public static OptionalInt frames(Path truth) {
        Path folder = truth.toAbsolutePath().getParent();
        Path file = folder == null ? truth.resolveSibling(FILE) : folder.resolveSibling(FILE);
        if (!Files.isRegularFile(file)) {
            return OptionalInt.empty();
        }
        String length = read(file).getProperty(LENGTH);
        if (length == null || !length.strip().matches("[1-9][0-9]{0,8}")) {
            throw DatasetException.of(
                    file, "expected " + LENGTH + "=N, the number of frames, got " + (length == null ? "none" : length));
        }
        return OptionalInt.of(Integer.parseInt(length.strip()));
    }

    private static Properties read(Path file) {
        Properties info = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            info.load(reader);
        } catch (IOException e) {
            throw DatasetException.unreadable(file, e);
        }
        return info;
    }
}
