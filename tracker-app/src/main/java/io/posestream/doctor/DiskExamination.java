package io.posestream.doctor;

import io.posestream.config.IngestSection;
import io.posestream.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Room where PoseStream writes: natives are unpacked to a cache, frames wait in the spool. */
final class DiskExamination implements Examination {
    private static final long MIB = 1 << 20;
    private static final long CACHE_BYTES = 500 * MIB;

    private final Settings settings;

    DiskExamination(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String subject() {
        return "disk";
    }

    @Override
    public List<Finding> findings() {
        Path home = Path.of(System.getProperty("user.home"));
        List<Finding> findings = new ArrayList<>();
        findings.add(room("cache for natives and plans", home, CACHE_BYTES));
        IngestSection.Spool spool = settings.ingest().spool();
        if (spool.maxBytes() > 0) {
            Path folder = spool.folder().map(Path::of).orElse(home);
            findings.add(room("spool of one stream", folder, spool.maxBytes()));
        }
        return findings;
    }

    private Finding room(String what, Path folder, long needed) {
        Path existing = folder.toAbsolutePath();
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            long free = Files.getFileStore(existing).getUsableSpace();
            String found = what + " at " + folder + ": " + free / MIB + " MiB free, " + needed / MIB + " MiB wanted";
            if (!Files.isWritable(existing)) {
                return Finding.fail(subject(), found + ", not writable", "Make it writable or name another folder.");
            }
            return free < needed
                    ? Finding.warn(subject(), found, "Free some space, or set ingest.spool.max-bytes lower.")
                    : Finding.ok(subject(), found);
        } catch (IOException e) {
            return Finding.fail(subject(), what + " at " + folder + ": " + e.getMessage(), "Name another folder.");
        }
    }
}
