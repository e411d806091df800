package io.posestream.export;

import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** A pose file cannot be written or read. The message is a sentence for the user: what, where, cure. */
public final class ExportException extends RuntimeException {
    public ExportException(String message) {
        super(message);
    }

    public ExportException(String message, Throwable cause) {
        super(message, cause);
    }

    static ExportException cannotWrite(Object target, IOException cause) {
        String why = cause instanceof NoSuchFileException ? "no such folder" : cause.getMessage();
        return new ExportException(
                "cannot write " + target + " (" + why + "); check the folder, its rights and free space", cause);
    }
}
