package io.posestream.propagation;

import io.posestream.image.Picture;
import io.posestream.image.PictureSource;
import io.posestream.image.TimedPicture;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/** Carries the labels of a video to its other frames, in one pass over the pictures. */
public final class Propagation {
    private final LabelSet labels;
    private final List<TrackFollower> followers;
    private final Checks checks;
    private int frames;

    /**
     * @param reach frames from a label beyond which nothing is carried; at least 1
     * @param watcher stays with the caller
     */
    public Propagation(LabelSet labels, int reach, Checks checks, Watcher watcher) {
        this.labels = labels;
        this.checks = checks;
        Answers answers = new Answers(labels.joints());
        Carrier carrier = new OffsetCarrier(watcher.matcher(), answers);
        this.followers = LabelTracks.of(labels).stream()
                .map(track -> new TrackFollower(track, labels.joints(), reach, watcher, answers, carrier))
                .toList();
    }

    /**
     * How many looks are kept at once, at most: of each person those of one section, in which no frame is farther than
     * {@code reach} from both its ends, and one to compare.
     */
    public static int looks(LabelSet labels, int reach) {
        return LabelTracks.of(labels).size() * (2 * reach + 2) + 1;
    }

    /**
     * @param pictures stays with the caller
     * @param progress told the number of frames seen
     */
    public List<PropagatedTrack> run(PictureSource pictures, LongConsumer progress) {
        for (TimedPicture timed = pictures.next(); timed != null; timed = pictures.next()) {
            try (Picture picture = timed.picture()) {
                TimedPicture seen = new TimedPicture(timed.timeNs(), picture);
                followers.forEach(follower -> see(follower, seen));
            }
            frames++;
            progress.accept(frames);
        }
        followers.forEach(TrackFollower::finish);
        return followers.stream().map(this::result).toList();
    }

    /** A labelled frame without the person says that the person is not there. */
    private void see(TrackFollower follower, TimedPicture seen) {
        if (labels.frames().containsKey(frames) && !follower.track().labelled(frames)) {
            follower.finish();
        } else {
            follower.see(frames, seen);
        }
    }

    /** How many the video had. */
    public int frames() {
        return frames;
    }

    private PropagatedTrack result(TrackFollower followed) {
        TrackFit fit = new TrackFit(followed, checks);
        NavigableMap<Integer, Map<Integer, Propagated>> result = new TreeMap<>();
        for (int slot = 0; slot < Joints.SLOTS; slot++) {
            int here = slot;
            Map<Integer, Carried> carried = followed.carried(slot);
            Map<Integer, Place> fitted = fit.fit(slot);
            carried.forEach((frame, seen) -> Optional.ofNullable(fitted.get(frame))
                    .ifPresent(place ->
                            result.computeIfAbsent(frame, f -> new TreeMap<>()).put(here, checks.judge(place, seen))));
        }
        return new PropagatedTrack(followed.track(), result);
    }
}
