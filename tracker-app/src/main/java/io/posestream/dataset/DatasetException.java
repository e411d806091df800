package io.posestream.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file of annotations, results or tracks cannot be used. The message is a sentence: file, place, what, cure. */
public final class DatasetException extends RuntimeException {

    private DatasetException(String message, Throwable cause) {
        super(message, cause);
    }

    private DatasetException(String message) {
        super(message);
    }

    /** @param what what is wrong there, and what would be right */
    public static DatasetException at(Path file, long line, String what) {
        return new DatasetException(file + ", line " + line + ": " + what);
    }

    /**
     * @param place where in the file, e.g. {@code annotations[12].keypoints}
     * @param what what is wrong there, and what would be right
     */
    public static DatasetException in(Path file, String place, String what) {
        return new DatasetException(file + ", " + place + ": " + what);
    }

    public static DatasetException of(Path file, String what) {
        return new DatasetException(file + ": " + what);
    }

    public static DatasetException unreadable(Path file, IOException cause) {
        String why = Files.exists(file) ? cause.getMessage() : "it is not there";
        return new DatasetException("cannot read " + file + " (" + why + "); check path and rights", cause);
    }

    public static DatasetException unwritable(Path file, IOException cause) {
        String why = cause instanceof NoSuchFileException ? "no such folder" : cause.getMessage();
        return new DatasetException(
                "cannot write " + file + " (" + why + "); check the folder, its rights and free space", cause);
    }
}
