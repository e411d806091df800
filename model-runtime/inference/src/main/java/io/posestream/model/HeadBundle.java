package io.posestream.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A temporal head whose manifest makes sense and whose files are those that the manifest names. */
public record HeadBundle(String location, HeadManifest manifest, byte[] graph, Optional<Reference> reference)
        implements Bundle {
    private static final String CARD = "CARD.md";

    /**
     * Reads and verifies a head's bundle.
     *
     * @throws ModelException listing what is wrong with the folder, the manifest and the files
     */
    public static HeadBundle load(Path folder) {
        return of(BundleFolder.load(folder));
    }

    static HeadBundle of(Bundle bundle) {
        if (bundle instanceof HeadBundle head) {
            return head;
        }
        throw new ModelException(
                bundle.toString(),
                "its task is " + bundle.manifest().task().label() + "; choose a model whose task is "
                        + Task.TEMPORAL_HEAD.label());
    }

    /**
     * Makes a bundle: the folder with manifest, graph and card.
     *
     * @param folder named like the manifest's id; created, files in it are replaced
     * @param manifest its checksums are made here
     * @return what was written, read back and verified
     */
    public static HeadBundle write(Path folder, HeadManifest manifest, byte[] graph, String card) {
        byte[] words = card.getBytes(StandardCharsets.UTF_8);
        HeadManifest summed = new HeadManifest(
                manifest.id(),
                manifest.task(),
                manifest.model(),
                manifest.backbone(),
                manifest.window(),
                manifest.inputs(),
                manifest.outputs(),
                manifest.licence(),
                manifest.provenance(),
                Map.of(manifest.model(), Sha256.hex(graph), CARD, Sha256.hex(words)));
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(manifest.model()), graph);
            Files.write(folder.resolve(CARD), words);
            Files.write(folder.resolve(BundleFolder.MANIFEST), ManifestReader.yaml(summed));
        } catch (IOException e) {
            throw new ModelException(BundleFolder.where(folder.toString()), "cannot be written: " + e.getMessage());
        }
        return load(folder);
    }

    @Override
    public String toString() {
        return BundleFolder.where(location);
    }
}
