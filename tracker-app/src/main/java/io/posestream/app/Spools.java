package io.posestream.app;

import io.posestream.config.IngestSection;
import io.posestream.config.Settings;
import io.posestream.spool.SpoolSettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;

/** Gives each stream its place on disk, apart for each cluster and topic, so that nothing is sent elsewhere later. */
public final class Spools {
    private static final int LONGEST_NAME = 100;

    private Spools() {}

    /**
     * @param bootstrap address of the cluster
     * @return empty when the settings want no spool
     */
    public static Optional<SpoolSettings> of(Settings settings, String streamId, String bootstrap) {
        IngestSection.Spool spool = settings.ingest().spool();
        if (spool.maxBytes() == 0) {
            return Optional.empty();
        }
        Path root = spool.folder()
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".posestream", "spool"));
        String target = streamId + "\n" + bootstrap + "\n" + settings.topics().frames();
        return Optional.of(new SpoolSettings(
                root.resolve(fileName(streamId) + "-" + checksum(target)),
                spool.maxBytes(),
                Duration.ofMillis(spool.maxAgeMs())));
    }

    private static String fileName(String streamId) {
        String name = URLEncoder.encode(streamId, StandardCharsets.UTF_8).replace("*", "%2A");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static String checksum(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
