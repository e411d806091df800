package io.posestream.training;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What a cache was made with, in the text file {@value #FILE}.
 *
 * @param backbone id of the model bundle
 * @param backboneSha256 of its graph: maps of another graph mean something else
 * @param seed of all that was drawn
 * @param command that makes the same cache again
 * @param keypoints of a pose
 * @param maps in the order in which they lie on disk
 */
public record CacheHeader(
        String backbone, String backboneSha256, long seed, String command, int keypoints, List<MapSpec> maps) {
    /** Changes when older readers would misread the files. */
    static final int VERSION = 1;

    static final String FILE = "cache.properties";

    public CacheHeader {
        maps = List.copyOf(maps);
    }

    int mapBytes() {
        return maps.stream().mapToInt(MapSpec::size).sum();
    }

    /** Whether looks made with the other can lie beside looks made with this: the command may differ. */
    boolean fits(CacheHeader other) {
        return backboneSha256.equals(other.backboneSha256)
                && seed == other.seed
                && keypoints == other.keypoints
                && maps.equals(other.maps);
    }

    void write(Path folder) {
        Properties values = new Properties();
        values.setProperty("version", Integer.toString(VERSION));
        values.setProperty("backbone", backbone);
        values.setProperty("backbone.sha256", backboneSha256);
        values.setProperty("seed", Long.toString(seed));
        values.setProperty("command", command);
        values.setProperty("keypoints", Integer.toString(keypoints));
        values.setProperty("maps", maps.stream().map(CacheHeader::text).collect(Collectors.joining("; ")));
        Path file = folder.resolve(FILE);
        try {
            StringWriter text = new StringWriter();
            values.store(text, null);
            String undated = text.toString()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .sorted()
                    .collect(Collectors.joining("\n", "", "\n"));
            Files.writeString(file, undated);
        } catch (IOException e) {
            throw new CacheException(file, "cannot be written", e);
        }
    }

    static CacheHeader read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new CacheException(
                    folder, "is no feature cache, there is no " + FILE + "; make one with 'posestream train data'");
        }
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            values.load(reader);
            String version = values.getProperty("version", "none");
            if (!version.equals(Integer.toString(VERSION))) {
                throw new CacheException(
                        file, "has version " + version + ", this program reads " + VERSION + "; make the cache anew");
            }
            return new CacheHeader(
                    need(values, "backbone"),
                    need(values, "backbone.sha256"),
                    Long.parseLong(need(values, "seed")),
                    need(values, "command"),
                    Integer.parseInt(need(values, "keypoints")),
                    maps(need(values, "maps")));
        } catch (IOException e) {
            throw new CacheException(file, "cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new CacheException(file, "is damaged, " + e.getMessage() + "; make the cache anew");
        }
    }

    private static String need(Properties values, String key) {
        String value = values.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("it has no '" + key + "'");
        }
        return value;
    }

    private static String text(MapSpec map) {
        return map.name() + " " + map.channels() + " " + map.height() + " " + map.width() + " " + map.scale();
    }

    private static List<MapSpec> maps(String text) {
        List<MapSpec> maps = new ArrayList<>();
        for (String one : text.split("; ", -1)) {
            String[] parts = one.split(" ", -1);
            if (parts.length != 5) {
                throw new IllegalArgumentException("'" + one + "' is not a map's name, three sizes and scale");
            }
            maps.add(new MapSpec(
                    parts[0],
                    Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[2]),
                    Integer.parseInt(parts[3]),
                    Float.parseFloat(parts[4])));
        }
        return maps;
    }
}
