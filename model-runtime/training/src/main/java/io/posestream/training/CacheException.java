package io.posestream.training;

import java.io.IOException;
import java.nio.file.Path;

/** A feature cache cannot be used as asked. The message is a sentence: where, what, cure. */
public final class CacheException extends RuntimeException {

    CacheException(Path where, String what) {
        super(where + ": " + what);
    }

    CacheException(Path where, String what, IOException cause) {
        super(
                where + ": " + what + " (" + cause.getMessage() + "); check the folder, its rights and free space",
                cause);
    }
}
