package io.posestream.training;

import io.posestream.image.CropTransform;
import io.posestream.pose.Pose;
import io.posestream.temporal.HeatmapPeaks;
import io.posestream.temporal.Look;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks of the backbone and windows on them, read from disk through memory maps: the system keeps in memory what is
 * used. Immutable and thread-safe; the maps go when the garbage collector takes this.
 */
public final class FeatureCache {
    private final CacheHeader header;
    private final LookCodec codec;
    private final Shards shards;
    private final PeakFinder peaks;
    private final List<ByteBuffer> files = new ArrayList<>();
    private final Map<String, StoredMap> maps = new LinkedHashMap<>();
    private final List<StoredWindow> windows = new ArrayList<>();
    private final List<String> clips = new ArrayList<>();

    /** Reads a look's other answers off its heatmap, as the run time does; they are not stored. */
    @FunctionalInterface
    public interface PeakFinder {
        /** No other answers. */
        PeakFinder NONE = (cache, slot, pose, crop) -> new HeatmapPeaks(Collections.nCopies(pose.size(), List.of()));

        HeatmapPeaks find(FeatureCache cache, int slot, Pose pose, CropTransform crop);
    }

    /** @param at where in a look it begins */
    private record StoredMap(MapSpec spec, int at) {}

    private FeatureCache(CacheHeader header, Shards shards, PeakFinder peaks) {
        this.header = header;
        this.codec = new LookCodec(header);
        this.shards = shards;
        this.peaks = peaks;
        int at = codec.mapsAt();
        for (MapSpec map : header.maps()) {
            maps.put(map.name(), new StoredMap(map, at));
            at += map.size();
        }
        WindowBlock.Blocks blocks = WindowBlock.read(shards.folder(), header.keypoints());
        for (WindowBlock block : blocks.blocks()) {
            windows.addAll(block.windows());
            clips.addAll(Collections.nCopies(block.windows().size(), block.clip()));
        }
        for (int shard = 0; shard < shards.count(blocks.looks()); shard++) {
            files.add(map(shards.file(shard), shards.bytes(shard, blocks.looks())));
        }
    }

    /**
     * @param backboneSha256 of the graph that will be used with what is learnt
     * @throws CacheException when there is no whole cache, or it was made with another backbone
     */
    public static FeatureCache open(Path folder, String backboneSha256, PeakFinder peaks) {
        CacheHeader header = CacheHeader.read(folder);
        return open(header, Shards.of(folder, new LookCodec(header).bytes()), backboneSha256, peaks);
    }

    /** The same, with whatever backbone: whoever opens it so lets the header say which one it is. */
    public static FeatureCache open(Path folder, PeakFinder peaks) {
        CacheHeader header = CacheHeader.read(folder);
        return new FeatureCache(header, Shards.of(folder, new LookCodec(header).bytes()), peaks);
    }

    static FeatureCache open(CacheHeader header, Shards shards, String backboneSha256, PeakFinder peaks) {
        if (!header.backboneSha256().equals(backboneSha256)) {
            throw new CacheException(
                    shards.folder(),
                    "was made with backbone " + header.backbone() + " (sha256 " + header.backboneSha256()
                            + "), but the backbone in use has sha256 " + backboneSha256
                            + "; make the cache anew with 'posestream train data'");
        }
        return new FeatureCache(header, shards, peaks);
    }

    private static ByteBuffer map(Path file, long bytes) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < bytes) {
                throw new CacheException(
                        file, "has " + channel.size() + " bytes, its windows need " + bytes + "; make the cache anew");
            }
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, bytes);
        } catch (IOException e) {
            throw new CacheException(file, "cannot be read", e);
        }
    }

    public CacheHeader header() {
        return header;
    }

    /** Windows in the cache. */
    public int size() {
        return windows.size();
    }

    /** @param index 0 to {@link #size()} - 1 */
    public WindowSample sample(int index) {
        return windows.get(index).sample(clips.get(index), this::look);
    }

    /** Where the window of that index comes from; reads no look. */
    public WindowKind kind(int index) {
        return windows.get(index).kind();
    }

    /** Whether the key of that window was made worse; reads no look. */
    public boolean degraded(int index) {
        return !windows.get(index).degradation().isEmpty();
    }

    /** How a map lies in the cache. */
    public MapSpec map(String name) {
        return stored(name).spec();
    }

    /** Pose, crop and time that lie in a slot. */
    public Look look(int slot) {
        ByteBuffer file = files.get(shards.shard(slot));
        int at = shards.offset(slot);
        Pose pose = codec.pose(file, at);
        CropTransform crop = LookCodec.crop(file, at);
        return new Look(LookCodec.time(file, at), slot, crop, pose, peaks.find(this, slot, pose, crop));
    }

    /** One map of a look, channel by channel. */
    public float[] read(int slot, String map) {
        float[] values = new float[stored(map).spec().size()];
        read(slot, map, values, 0);
        return values;
    }

    /**
     * The same into a batch.
     *
     * @param into gets {@link MapSpec#size()} values from {@code at} on
     */
    public void read(int slot, String map, float[] into, int at) {
        StoredMap stored = stored(map);
        ByteBuffer file = files.get(shards.shard(slot));
        stored.spec().decode(file, shards.offset(slot) + stored.at(), into, at);
    }

    private StoredMap stored(String map) {
        StoredMap stored = maps.get(map);
        if (stored == null) {
            throw new CacheException(shards.folder(), "has no map '" + map + "', it has " + maps.keySet());
        }
        return stored;
    }
}
