package io.posestream.spool;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of one spool: this process has it alone, and it remembers what is done. */
final class SpoolFolder implements AutoCloseable {
    private final Path path;
    private final RandomAccessFile head;

    private SpoolFolder(Path path, RandomAccessFile head) {
        this.path = path;
        this.head = head;
    }

    static SpoolFolder open(Path path) {
        RandomAccessFile head;
        try {
            Files.createDirectories(path);
            head = new RandomAccessFile(path.resolve("head").toFile(), "rw");
        } catch (IOException e) {
            throw cannot(path, "make", e);
        }
        SpoolFolder folder = new SpoolFolder(path, head);
        if (!folder.locked()) {
            folder.close();
            throw new SpoolException("The spool " + path.toAbsolutePath()
                    + " is in use by another process; end that one, or give each its own folder.");
        }
        return folder;
    }

    /** Number of the first record that is not done. */
    long done() throws IOException {
        head.seek(0);
        return head.length() < Long.BYTES ? 0 : head.readLong();
    }

    void writeDone(long number) throws IOException {
        head.seek(0);
        head.writeLong(number);
    }

    /** @param verb what was tried */
    SpoolException cannot(String verb, IOException cause) {
        return cannot(path, verb, cause);
    }

    private static SpoolException cannot(Path path, String verb, IOException cause) {
        return new SpoolException(
                "Cannot " + verb + " the spool " + path.toAbsolutePath() + " (" + cause
                        + "); give a folder that can be written, with room for it.",
                cause);
    }

    private boolean locked() {
        try {
            return head.getChannel().tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw cannot("lock", e);
        }
    }

    @Override
    public void close() {
        try {
            head.close();
        } catch (IOException e) {
            throw cannot("close", e);
        }
    }
}
