package io.posestream.ingest;

import java.time.Duration;

/**
 * One time without the broker, as seen from a {@link FramePublisher} with a spool.
 *
 * @param inherited records that an earlier process had left on disk
 * @param kept frames that were put on disk meanwhile
 * @param dropped of them, those that had to make room for newer ones
 */
public record Outage(Duration length, long inherited, long kept, long dropped) {

    /** All of it in a line for people. */
    public String sentence() {
        String earlier = inherited == 0 ? "" : inherited + " records of an earlier run were sent first; ";
        return String.format(
                "%sfor %.1f s frames went by way of the disk: %d kept, %d of them dropped, the others sent in order",
                earlier, length.toMillis() / 1e3, kept, dropped);
    }
}
