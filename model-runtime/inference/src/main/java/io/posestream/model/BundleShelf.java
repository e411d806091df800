package io.posestream.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A folder of bundles, in the file system or inside a jar.
 *
 * @param file the folder itself, or the jar
 * @param inside path within the jar; empty for a plain folder
 */
record BundleShelf(Path file, String inside) {

    static BundleShelf of(URL url) {
        try {
            if (url.openConnection() instanceof JarURLConnection jar) {
                return new BundleShelf(Path.of(jar.getJarFileURL().toURI()), jar.getEntryName());
            }
            return new BundleShelf(Path.of(URI.create(url.toString())), "");
        } catch (IOException | URISyntaxException e) {
            throw new ModelException("models on the class path at " + url, "cannot be read: " + e.getMessage());
        }
    }

    List<String> ids() {
        return ids(entry -> true);
    }

    /** Of temporal heads. */
    List<String> headIds() {
        return ids(BundleFolder::isHead);
    }

    private List<String> ids(Predicate<Path> wanted) {
        return visit(folder -> {
            try (Stream<Path> entries = Files.list(folder)) {
                return entries.filter(entry -> Files.isRegularFile(entry.resolve(BundleFolder.MANIFEST)))
                        .filter(wanted)
                        .map(entry -> String.valueOf(entry.getFileName()).replace("/", ""))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    Bundle load(String id) {
        return visit(folder -> BundleFolder.load(folder.resolve(id)));
    }

    private <T> T visit(Function<Path, T> visitor) {
        try {
            if (inside.isEmpty()) {
                return visitor.apply(file);
            }
            try (FileSystem jar = FileSystems.newFileSystem(file)) {
                return visitor.apply(jar.getPath(inside));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ModelException("model folder " + file + " " + inside, "cannot be read: " + e.getMessage());
        }
    }
}
