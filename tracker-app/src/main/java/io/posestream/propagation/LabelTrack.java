package io.posestream.propagation;

import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One person over the labelled frames.
 *
 * @param id that of the file, or a number of ours where the file has none
 * @param labels by frame, at least one
 */
public record LabelTrack(long id, NavigableMap<Integer, LabelledPerson> labels) {

    public LabelTrack {
        labels = Collections.unmodifiableNavigableMap(new TreeMap<>(labels));
    }

    boolean labelled(int frame) {
        return labels.containsKey(frame);
    }

    Keypoint label(int frame, int slot) {
        LabelledPerson person = labels.get(frame);
        return person == null ? Keypoint.absent() : person.pose().keypoint(slot);
    }

    /**
     * Where the body is: as labelled, else on the straight way between the labels around, else where it was labelled
     * next.
     *
     * @param reach frames from a label beyond which nothing is told
     */
    Optional<Box> box(int frame, int reach) {
        Map.Entry<Integer, LabelledPerson> before = labels.floorEntry(frame);
        Map.Entry<Integer, LabelledPerson> after = labels.ceilingEntry(frame);
        boolean near = (before != null && frame - before.getKey() <= reach)
                || (after != null && after.getKey() - frame <= reach);
        if (!near) {
            return Optional.empty();
        }
        Optional<Box> from =
                before == null ? Optional.empty() : before.getValue().body();
        Optional<Box> to = after == null ? Optional.empty() : after.getValue().body();
        if (from.isEmpty() || to.isEmpty()) {
            return from.or(() -> to);
        }
        int gap = after.getKey() - before.getKey();
        float share = gap == 0 ? 0 : (float) (frame - before.getKey()) / gap;
        return Optional.of(between(from.get(), to.get(), share));
    }

    private static Box between(Box from, Box to, float share) {
        return new Box(
                from.x() + share * (to.x() - from.x()),
                from.y() + share * (to.y() - from.y()),
                from.width() + share * (to.width() - from.width()),
                from.height() + share * (to.height() - from.height()));
    }
}
