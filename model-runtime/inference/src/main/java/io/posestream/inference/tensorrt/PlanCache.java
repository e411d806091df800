package io.posestream.inference.tensorrt;

import io.posestream.model.Sha256;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that took minutes to make: plans, timings. Each ends with its SHA-256, so a torn or damaged one counts as not
 * there. A folder that cannot be written costs the next start its minutes, and nothing else. Several processes may
 * share the folder.
 */
public final class PlanCache {
    private static final Logger LOG = LoggerFactory.getLogger(PlanCache.class);

    private final Path folder;

    /** @param folder made when first needed */
    public PlanCache(Path folder) {
        this.folder = folder;
    }

    Optional<byte[]> read(String name) {
        Path file = folder.resolve(name);
        try {
            byte[] whole = Files.readAllBytes(file);
            int length = whole.length - Sha256.BYTES;
            byte[] content = Arrays.copyOf(whole, Math.max(0, length));
            if (length < 0
                    || !MessageDigest.isEqual(
                            Sha256.digest(content), Arrays.copyOfRange(whole, length, whole.length))) {
                LOG.warn("{} is damaged and is made again", file);
                return Optional.empty();
            }
            return Optional.of(content);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("{} cannot be read and is made again: {}", file, e.getMessage());
            return Optional.empty();
        }
    }

    /** Whoever reads meanwhile finds the old file or the new one, never a part. */
    void write(String name, byte[] content) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, name, ".part");
            try {
                byte[] whole = Arrays.copyOf(content, content.length + Sha256.BYTES);
                System.arraycopy(Sha256.digest(content), 0, whole, content.length, Sha256.BYTES);
                Files.write(fresh, whole);
                move(fresh, file);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be kept, so the next start makes it again: {}", file, e.getMessage());
        }
    }

    void forget(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            LOG.warn("{} cannot be removed: {}", folder.resolve(name), e.getMessage());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // The digest at the end finds a torn copy out.
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
