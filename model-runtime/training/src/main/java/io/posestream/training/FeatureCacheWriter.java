package io.posestream.training;

import io.posestream.image.CropTransform;
import io.posestream.pose.Pose;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fills a cache, clip by clip. What was written after the last finished clip is dropped when the cache is opened again,
 * so that making it may be stopped at any moment and gone on with. One owner, one thread.
 */
public final class FeatureCacheWriter implements AutoCloseable {
    private final CacheHeader header;
    private final LookCodec codec;
    private final Shards shards;
    private final FileChannel windowFile;
    private final ByteBuffer record;
    private @Nullable FileChannel shardFile;
    private int looks;
    private final List<Map<WindowKind, Integer>> clips = new ArrayList<>();
    private int windows;

    private FeatureCacheWriter(CacheHeader header, Shards shards) throws IOException {
        this.header = header;
        this.codec = new LookCodec(header);
        this.shards = shards;
        this.record = ByteBuffer.allocateDirect(codec.bytes());
        WindowBlock.Blocks kept = WindowBlock.read(shards.folder(), header.keypoints());
        this.looks = kept.looks();
        this.windows = kept.windows();
        kept.blocks().forEach(block -> clips.add(counts(block)));
        dropUnfinishedLooks();
        this.windowFile = open(shards.folder().resolve(WindowBlock.FILE), kept.bytes());
    }

    /**
     * Goes on with the cache in the folder, or begins one.
     *
     * @throws CacheException when the folder holds a cache of another backbone, seed or choice of maps
     */
    public static FeatureCacheWriter open(Path folder, CacheHeader header) {
        return open(header, Shards.of(folder, new LookCodec(header).bytes()));
    }

    static FeatureCacheWriter open(CacheHeader header, Shards shards) {
        Path folder = shards.folder();
        try {
            Files.createDirectories(folder);
            if (Files.exists(folder.resolve(CacheHeader.FILE))) {
                CacheHeader found = CacheHeader.read(folder);
                if (!found.fits(header)) {
                    throw new CacheException(
                            folder,
                            "holds a cache of backbone " + found.backbone() + " and seed " + found.seed()
                                    + ", which cannot go on with " + header.backbone() + " and seed " + header.seed()
                                    + "; choose another folder or delete it");
                }
            } else {
                header.write(folder);
            }
            return new FeatureCacheWriter(header, shards);
        } catch (IOException e) {
            throw new CacheException(folder, "cannot be written", e);
        }
    }

    private static FileChannel open(Path file, long keptBytes) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return channel.truncate(keptBytes).position(Math.min(keptBytes, channel.size()));
    }

    private void dropUnfinishedLooks() throws IOException {
        for (int shard = shards.shard(looks); Files.exists(shards.file(shard)); shard++) {
            try (FileChannel file = FileChannel.open(shards.file(shard), StandardOpenOption.WRITE)) {
                file.truncate(shards.bytes(shard, looks));
            }
        }
    }

    private static Map<WindowKind, Integer> counts(WindowBlock block) {
        Map<WindowKind, Integer> counts = new EnumMap<>(WindowKind.class);
        block.windows().forEach(window -> counts.merge(window.kind(), 1, Integer::sum));
        return counts;
    }

    /** Windows of each clip that is in the cache, in the order in which they were finished: where to go on. */
    public List<Map<WindowKind, Integer>> clips() {
        return Collections.unmodifiableList(clips);
    }

    public int windows() {
        return windows;
    }

    public int looks() {
        return looks;
    }

    /**
     * Adds a look of the clip that is being worked on.
     *
     * @param maps gives each map of the header by its name; read from index 0 on
     * @return its slot
     */
    public int append(long captureTimeNs, CropTransform crop, Pose pose, Function<String, FloatBuffer> maps) {
        if (pose.size() != header.keypoints()) {
            throw new IllegalArgumentException(
                    "a pose of " + pose.size() + " keypoints in a cache of " + header.keypoints());
        }
        record.clear();
        codec.encode(captureTimeNs, crop, pose, record);
        header.maps().forEach(map -> map.encode(maps.apply(map.name()), record));
        record.flip();
        try {
            write(shardFor(looks), record);
        } catch (IOException e) {
            throw new CacheException(shards.file(shards.shard(looks)), "cannot be written", e);
        }
        return looks++;
    }

    private FileChannel shardFor(int slot) throws IOException {
        FileChannel current = shardFile;
        if (current != null && shards.offset(slot) > 0) {
            return current;
        }
        if (current != null) {
            current.close();
        }
        FileChannel next = open(shards.file(shards.shard(slot)), shards.offset(slot));
        shardFile = next;
        return next;
    }

    /** Makes the looks since the last clip and these windows on them part of the cache; no windows is fine too. */
    public void finishClip(String clip, List<WindowSample> made) {
        WindowBlock block =
                new WindowBlock(clip, looks, made.stream().map(StoredWindow::of).toList());
        try {
            write(windowFile, block.encode());
        } catch (IOException e) {
            throw new CacheException(shards.folder().resolve(WindowBlock.FILE), "cannot be written", e);
        }
        windows += made.size();
        clips.add(counts(block));
    }

    private static void write(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    @Override
    public void close() {
        try {
            if (shardFile != null) {
                shardFile.close();
            }
            windowFile.close();
        } catch (IOException e) {
            throw new CacheException(shards.folder(), "cannot be closed", e);
        }
    }
}
