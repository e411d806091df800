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
    /** Who stands behind somebody seen is there for this long, though nobody sees them. */
    private static final long BEHIND_SOMEBODY_NS = 600_000_000;

    /** Where nobody stands before it, a guess that nobody sees is soon known to be wrong. */
    private static final long IN_PLAIN_SIGHT_NS = 200_000_000;

    /** Someone hides another when covering this share of the other's box. */
    private static final float HIDING_SHARE = 0.5f;

    /** Who has walked this far out of the picture is not there to be told of. */
    private static final float LEAST_SHARE_INSIDE = 0.5f;

    private final Map<Long, Long> seenNs = new HashMap<>();

    /** @return those of the tracker's people who are seen, can still be believed to be there, or are just lost */
    List<TrackedPerson> told(List<TrackedPerson> people, long timeNs, Picture picture) {
        Map<Long, Long> before = Map.copyOf(seenNs);
        seenNs.clear();
        for (TrackedPerson person : people) {
            boolean guessed = person.state() == TrackState.COASTING;
            seenNs.put(person.trackId(), guessed ? before.getOrDefault(person.trackId(), timeNs) : timeNs);
        }
        return people.stream()
                .filter(person -> person.state() != TrackState.COASTING
                        || (isBelievable(person, people, timeNs) && isInside(person.box(), picture)))
                .toList();
    }

    private boolean isBelievable(TrackedPerson guessed, List<TrackedPerson> people, long timeNs) {
        long unseenNs = timeNs - seenNs.getOrDefault(guessed.trackId(), timeNs);
        return unseenNs <= (isCovered(guessed.box(), people) ? BEHIND_SOMEBODY_NS : IN_PLAIN_SIGHT_NS);
    }

    private static boolean isCovered(Box guess, List<TrackedPerson> people) {
        return people.stream()
                .filter(person -> person.state() == TrackState.CONFIRMED)
                .anyMatch(person -> person.box().intersection(guess) >= HIDING_SHARE * guess.area());
    }

    private static boolean isInside(Box box, Picture picture) {
        Box frame = new Box(0, 0, picture.width(), picture.height());
        return box.intersection(frame) >= LEAST_SHARE_INSIDE * box.area();
    }
}
