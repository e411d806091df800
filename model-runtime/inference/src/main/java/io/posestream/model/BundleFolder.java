package io.posestream.model;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/** Reads and verifies the folder of a bundle, whatever its task. */
final class BundleFolder {
    static final String MANIFEST = "manifest.yaml";

    private BundleFolder() {}

    /** @throws ModelException listing what is wrong with the folder, the manifest and the files */
    static Bundle load(Path folder) {
        String where = where(folder.toString());
        Path manifestFile = folder.resolve(MANIFEST);
        if (!Files.isRegularFile(manifestFile)) {
            throw new ModelException(
                    where,
                    "there is no " + MANIFEST + "; a bundle is a folder with " + MANIFEST + ", *.onnx and CARD.md");
        }
        try {
            Manifest manifest = ManifestReader.read(where, Files.readAllBytes(manifestFile));
            List<String> faults = faults(folder, manifest);
            if (!faults.isEmpty()) {
                throw new ModelException(where, faults);
            }
            byte[] graph = Files.readAllBytes(folder.resolve(manifest.model()));
            Optional<Reference> reference = reference(folder, manifest);
            return manifest instanceof ModelManifest model
                    ? new ModelBundle(folder.toString(), model, graph, reference)
                    : new HeadBundle(folder.toString(), (HeadManifest) manifest, graph, reference);
        } catch (IOException e) {
            throw new ModelException(where, "cannot be read: " + e.getMessage());
        }
    }

    private static Optional<Reference> reference(Path folder, Manifest manifest) throws IOException {
        if (!manifest.sha256().containsKey(Reference.FILE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ReferenceFile.read(Files.readAllBytes(folder.resolve(Reference.FILE))));
        } catch (ZipException | EOFException e) {
            throw new IOException("'" + Reference.FILE + "' is no reference: " + e.getMessage(), e);
        }
    }

    static Bundle keep(Path folder, Reference reference) {
        byte[] bytes = ReferenceFile.write(reference);
        Path manifest = folder.resolve(MANIFEST);
        try {
            Files.write(folder.resolve(Reference.FILE), bytes);
            List<String> lines = new ArrayList<>(Files.readAllLines(manifest));
            lines.removeIf(line -> line.strip().startsWith(Reference.FILE + ":"));
            lines.add(lines.indexOf("sha256:") + 1, "  " + Reference.FILE + ": " + Sha256.hex(bytes));
            Files.write(manifest, lines);
        } catch (IOException e) {
            throw new ModelException(where(folder.toString()), "cannot be written: " + e.getMessage());
        }
        return load(folder);
    }

    /** Whether its manifest says so; not verified. */
    static boolean isHead(Path folder) {
        try {
            return ManifestReader.isHead(Files.readAllBytes(folder.resolve(MANIFEST)));
        } catch (IOException e) {
            throw new ModelException(where(folder.toString()), "cannot be read: " + e.getMessage());
        }
    }

    static String where(String location) {
        return "model bundle " + location;
    }

    private static List<String> faults(Path folder, Manifest manifest) throws IOException {
        List<String> faults = new ArrayList<>();
        if (!manifest.id().equals(nameOf(folder))) {
            faults.add("manifest.yaml: 'id' is '" + manifest.id() + "' but the folder is named '" + nameOf(folder)
                    + "'; make them equal");
        }
        faults.addAll(
                manifest instanceof ModelManifest model
                        ? ManifestRules.faults(model)
                        : HeadRules.faults((HeadManifest) manifest));
        if (!manifest.sha256().containsKey(manifest.model())) {
            faults.add("manifest.yaml: 'sha256' has no entry for the model file '" + manifest.model() + "'");
        }
        faults.addAll(Checksums.faults(folder, manifest.sha256()));
        return faults;
    }

    /** Folder names inside a jar end with a slash. */
    private static String nameOf(Path folder) {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName()).replace("/", "");
    }
}
