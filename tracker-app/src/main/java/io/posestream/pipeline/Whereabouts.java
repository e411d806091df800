package io.posestream.pipeline;

import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.image.Picture;
import io.posestream.pose.Box;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whom to tell of. Where someone out of sight is can be guessed for a moment only; after that the track waits in
 * silence to be found again, and is told of once more when it is lost. One stream; not thread-safe.
 */
final class Whereabouts {
    /** A guess is worth telling for this long: of boxes guessed later, most are nobody's. */
    private static final long TOLD_NS = 400_000_000;

    /** Who has walked this far out of the picture is not there to be told of. */
    private static final float LEAST_SHARE_INSIDE = 0.5f;

    private final Map<Long, Long> seenNs = new HashMap<>();

    /** @return those of the tracker's people who are seen, were seen a moment ago, or are just lost */
    List<TrackedPerson> told(List<TrackedPerson> people, long timeNs, Picture picture) {
        Map<Long, Long> before = Map.copyOf(seenNs);
        seenNs.clear();
        for (TrackedPerson person : people) {
            boolean guessed = person.state() == TrackState.COASTING;
            seenNs.put(person.trackId(), guessed ? before.getOrDefault(person.trackId(), timeNs) : timeNs);
        }
        return people.stream()
                .filter(person -> person.state() != TrackState.COASTING
                        || (isRecent(person, timeNs) && isInside(person.box(), picture)))
                .toList();
    }

    private boolean isRecent(TrackedPerson person, long timeNs) {
        return timeNs - seenNs.getOrDefault(person.trackId(), timeNs) <= TOLD_NS;
    }

    private static boolean isInside(Box box, Picture picture) {
        Box frame = new Box(0, 0, picture.width(), picture.height());
        return box.intersection(frame) >= LEAST_SHARE_INSIDE * box.area();
    }
}
