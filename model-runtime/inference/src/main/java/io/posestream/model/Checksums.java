package io.posestream.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Compares the files of a bundle with the checksums in its manifest. */
final class Checksums {
    private Checksums() {}

    /** One sentence per file that is missing, changed or not listed. */
    static List<String> faults(Path folder, Map<String, String> expected) throws IOException {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, String> entry : new TreeMap<>(expected).entrySet()) {
            Path file = folder.resolve(entry.getKey());
            if (!Files.isRegularFile(file)) {
                faults.add("file '" + entry.getKey() + "' is listed under 'sha256' but is not there");
                continue;
            }
            String actual = Sha256.hex(Files.readAllBytes(file));
            if (!actual.equalsIgnoreCase(entry.getValue())) {
                faults.add("file '" + entry.getKey() + "' has sha256 " + actual + ", but the manifest says "
                        + entry.getValue() + "; fetch the file again, or put its new sum into the manifest if you"
                        + " changed it on purpose");
            }
        }
        for (String name : files(folder)) {
            if (!expected.containsKey(name) && !name.equals(BundleFolder.MANIFEST)) {
                faults.add("file '" + name + "' is not listed under 'sha256'; add its sum or remove it");
            }
        }
        return faults;
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
