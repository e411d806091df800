package io.posestream.propagation;

import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds what was carried against the truth, beside what anybody can do without the pictures. Counted are joints between
 * two labels, in frames that had none, whose truth is known.
 */
public final class Trial {
    private final LabelSet truth;
    private final Map<Method, ErrorTally> all = new EnumMap<>(Method.class);
    private final Map<Method, ErrorTally> kept = new EnumMap<>(Method.class);

    /** Ways to fill the gap between two labels. */
    public enum Method {
        NEAREST,
        LINEAR,
        PROPAGATED
    }

    /** @param truth with track ids that are those of the tracks */
    public Trial(LabelSet truth) {
        this.truth = truth;
        for (Method method : Method.values()) {
            all.put(method, new ErrorTally());
            kept.put(method, new ErrorTally());
        }
    }

    public void add(List<PropagatedTrack> tracks) {
        tracks.forEach(track -> track.frames()
                .forEach((frame, joints) -> person(track.labels(), frame)
                        .ifPresent(person ->
                                joints.forEach((slot, joint) -> add(track.labels(), frame, person, slot, joint)))));
    }

    private Optional<LabelledPerson> person(LabelTrack track, int frame) {
        return truth.frames().getOrDefault(frame, List.of()).stream()
                .filter(person -> person.trackId().orElse(-1) == track.id())
                .findFirst();
    }

    private void add(LabelTrack track, int frame, LabelledPerson person, int slot, Propagated joint) {
        Integer before = track.labels().lowerKey(frame);
        Integer after = track.labels().higherKey(frame);
        Keypoint right = person.pose().keypoint(slot);
        if (before == null
                || after == null
                || right.missing()
                || track.label(before, slot).missing()
                || track.label(after, slot).missing()) {
            return;
        }
        double size = person.body().map(Trial::longerSide).orElse(Double.NaN);
        int distance = Math.min(frame - before, after - frame);
        for (Method method : Method.values()) {
            Keypoint found = switch (method) {
                case NEAREST -> Baseline.NEAREST.place(track, frame, slot);
                case LINEAR -> Baseline.LINEAR.place(track, frame, slot);
                case PROPAGATED -> joint.unchecked();
            };
            double error = Math.hypot(found.x() - right.x(), found.y() - right.y());
            all(method).add(error, size, distance);
            if (joint.verdict() == Verdict.KEPT) {
                kept(method).add(error, size, distance);
            }
        }
    }

    private static double longerSide(Box box) {
        return Math.max(box.width(), box.height());
    }

    /** Over every joint, whatever the checks say. */
    public ErrorTally all(Method method) {
        return tally(all, method);
    }

    /** Over the joints that passed the checks: those that are written. */
    public ErrorTally kept(Method method) {
        return tally(kept, method);
    }

    private static ErrorTally tally(Map<Method, ErrorTally> tallies, Method method) {
        ErrorTally tally = tallies.get(method);
        if (tally == null) {
            throw new IllegalStateException("no errors were collected for " + method);
        }
        return tally;
    }
}
