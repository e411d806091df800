package io.posestream.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
            return manifest instanceof ModelManifest model
                    ? new ModelBundle(folder.toString(), model, graph)
                    : new HeadBundle(folder.toString(), (HeadManifest) manifest, graph);
        } catch (IOException e) {
            throw new ModelException(where, "cannot be read: " + e.getMessage());
        }
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
