package io.posestream.export;

import java.io.IOException;
import java.nio.file.Path;

/** A pose file cannot be written or read. The message is a sentence for the user: what, where, cure. */
public final class ExportException extends RuntimeException {
    public ExportException(String message) {
        super(message);
    }

    public ExportException(String message, Throwable cause) {
        super(message, cause);
    }

    static ExportException cannotWrite(Path file, IOException cause) {
        return new ExportException(
                "cannot write " + file + " (" + cause.getMessage() + "); check the folder, its rights and free space",
                cause);
    }
}
