package io.posestream.app;

import io.posestream.model.Reference;
import io.posestream.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A shipped bundle in a folder of its own, its graph changed, its sums right. */
final class CopiedBundle {
    private CopiedBundle() {}

    /** With the shipped reference. */
    static Path of(String id, Path parent, UnaryOperator<byte[]> change) {
        return write(id, parent, change, true);
    }

    static Path withoutReference(String id, Path parent, UnaryOperator<byte[]> change) {
        return write(id, parent, change, false);
    }

    private static Path write(String id, Path parent, UnaryOperator<byte[]> change, boolean reference) {
        try {
            Path folder = Files.createDirectories(parent.resolve(id));
            byte[] shipped = resource(id, "model.onnx");
            byte[] changed = change.apply(shipped);
            Files.write(folder.resolve("model.onnx"), changed);
            Files.write(folder.resolve("CARD.md"), resource(id, "CARD.md"));
            String manifest = new String(resource(id, "manifest.yaml"), StandardCharsets.UTF_8)
                    .replace(Sha256.hex(shipped), Sha256.hex(changed));
            if (reference) {
                Files.write(folder.resolve(Reference.FILE), resource(id, Reference.FILE));
            } else {
                manifest = manifest.replaceAll("(?m)^  " + Reference.FILE + ":.*\n", "");
            }
            Files.writeString(folder.resolve("manifest.yaml"), manifest);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String id, String name) throws IOException {
        try (InputStream in = CopiedBundle.class.getResourceAsStream("/posestream/models/" + id + "/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
