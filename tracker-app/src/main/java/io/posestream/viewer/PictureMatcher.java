package io.posestream.viewer;

import io.posestream.frame.FrameId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds the pictures of one stream back until the poses of the same frame have come, in whichever order the two arrive.
 * A picture whose poses do not come within two seconds is shown without. Bounded; thread-safe.
 */
final class PictureMatcher {
    static final long PATIENCE_MS = 2_000;
    private static final int MAX_WAITING = 120;
    private static final long MAX_WAITING_BYTES = 32L << 20;
    private static final int MAX_POSED = 256;

    private final Map<FrameId, Waiting> waiting = new LinkedHashMap<>();
    private final Set<FrameId> posed = new LinkedHashSet<>();
    private long waitingBytes;
    private @Nullable ReadyPicture ready;

    private record Waiting(ReadyPicture picture, long sinceMs) {}

    /** @return the picture, when its poses were there already */
    synchronized Optional<ReadyPicture> picture(ReadyPicture picture, long nowMs) {
        if (posed.contains(picture.id())) {
            return show(picture);
        }
        Waiting before = waiting.put(picture.id(), new Waiting(picture, nowMs));
        waitingBytes +=
                picture.bytes().length - (before == null ? 0 : before.picture().bytes().length);
        while (waiting.size() > MAX_WAITING || waitingBytes > MAX_WAITING_BYTES) {
            removeOldest();
        }
        return Optional.empty();
    }

    /** @return the picture that waited for the poses of this frame */
    synchronized Optional<ReadyPicture> posed(FrameId id) {
        posed.add(id);
        if (posed.size() > MAX_POSED) {
            Iterator<FrameId> oldest = posed.iterator();
            oldest.next();
            oldest.remove();
        }
        Waiting match = waiting.get(id);
        return match == null ? Optional.empty() : show(match.picture());
    }

    /** @return the newest picture that has waited too long */
    synchronized Optional<ReadyPicture> overdue(long nowMs) {
        ReadyPicture newest = null;
        for (Waiting candidate : waiting.values()) {
            if (nowMs - candidate.sinceMs() > PATIENCE_MS) {
                newest = candidate.picture();
            }
        }
        return newest == null ? Optional.empty() : show(newest);
    }

    synchronized Optional<ReadyPicture> newest() {
        return Optional.ofNullable(ready);
    }

    private Optional<ReadyPicture> show(ReadyPicture picture) {
        while (waiting.containsKey(picture.id())) {
            removeOldest();
        }
        if (ready != null && !isAfter(picture.id(), ready.id())) {
            return Optional.empty();
        }
        ready = picture;
        return Optional.of(picture);
    }

    private void removeOldest() {
        Iterator<Waiting> oldest = waiting.values().iterator();
        waitingBytes -= oldest.next().picture().bytes().length;
        oldest.remove();
    }

    private static boolean isAfter(FrameId id, FrameId other) {
        return id.epoch() == other.epoch() ? id.frameSeq() > other.frameSeq() : id.epoch() > other.epoch();
    }
}
