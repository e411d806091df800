package io.posestream.ingest;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what an outage costs and says one sentence when it begins and one when it ends. Guarded by its owner. */
final class OutageLog {
    private static final Logger LOG = LoggerFactory.getLogger(OutageLog.class);

    private final String where;
    private final Consumer<Outage> listener;
    private @Nullable Long beganNs;
    private boolean diskToldOf;
    private long inherited;
    private long kept;
    private long dropped;

    /**
     * @param where the spool
     * @param listener told at the end of each outage
     */
    OutageLog(String where, Consumer<Outage> listener) {
        this.where = where;
        this.listener = listener;
    }

    /** @param records of an earlier process that are to be sent first */
    void inherited(long records) {
        beganNs = System.nanoTime();
        inherited = records;
        LOG.warn("{} records of an earlier run lie in {} and are sent first", records, where);
    }

    void began(String why) {
        beganNs = System.nanoTime();
        LOG.warn("{}; frames are kept in {} until it is back", why, where);
    }

    boolean isOn() {
        return beganNs != null;
    }

    void kept() {
        kept++;
    }

    void dropped() {
        dropped++;
    }

    void diskFails(RuntimeException cause) {
        if (!diskToldOf) {
            LOG.warn("Frames are lost while the broker is away: {}", cause.getMessage());
            diskToldOf = true;
        }
    }

    void ended() {
        long begun = beganNs == null ? System.nanoTime() : beganNs;
        Outage outage = new Outage(Duration.ofNanos(System.nanoTime() - begun), inherited, kept, dropped);
        beganNs = null;
        diskToldOf = false;
        inherited = 0;
        kept = 0;
        dropped = 0;
        LOG.warn("Back in order: {}", outage.sentence());
        listener.accept(outage);
    }
}
