package io.posestream.analytics;

import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is there now, by the newest frame that was looked at. Immutable.
 *
 * @param captureTimeNs of that frame, nanoseconds since 1970
 * @param width of the source picture in pixels
 */
public record StreamNow(
        String streamId, long epoch, long frameSeq, long captureTimeNs, int width, int height, List<TrackNow> tracks) {

    /**
     * One person.
     *
     * @param firstSeenNs picture time at which this id came
     * @param box source pixels
     */
    public record TrackNow(long trackId, TrackState state, long firstSeenNs, float score, Box box) {}

    public StreamNow {
        tracks = List.copyOf(tracks);
    }

    /** @param before of the same stream, if known */
    public static Optional<StreamNow> after(Optional<StreamNow> before, PoseFrame frame) {
        boolean lookedAt = frame.outcome() == Outcome.TRACKED || frame.outcome() == Outcome.EMPTY;
        Optional<StreamNow> sameEpoch =
                before.filter(now -> now.epoch() == frame.id().epoch());
        boolean newest = sameEpoch
                .map(now -> now.captureTimeNs() < frame.captureTimeNs())
                .orElse(true);
        if (!lookedAt || !newest) {
            return before;
        }
        Map<Long, TrackNow> known = sameEpoch.map(StreamNow::tracks).orElse(List.of()).stream()
                .collect(Collectors.toMap(TrackNow::trackId, Function.identity()));
        return Optional.of(new StreamNow(
                frame.id().streamId(),
                frame.id().epoch(),
                frame.id().frameSeq(),
                frame.captureTimeNs(),
                frame.width(),
                frame.height(),
                frame.people().stream()
                        .filter(person -> person.state() != TrackState.LOST)
                        .map(person -> now(person, known.get(person.trackId()), frame.captureTimeNs()))
                        .toList()));
    }

    private static TrackNow now(TrackedPerson person, @Nullable TrackNow known, long captureTimeNs) {
        return new TrackNow(
                person.trackId(),
                person.state(),
                known == null ? captureTimeNs : known.firstSeenNs(),
                person.score(),
                person.box());
    }
}
