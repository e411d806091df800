package io.posestream.clips;

import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.image.PictureSource;
import io.posestream.image.TimedPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A video in pieces, its people found and followed as the product does. Nothing is known for sure about them. */
final class VideoClips implements ClipSource {
    private static final int PICTURES = 30;
    private static final double MOST_FPS = 30;
    private static final double FPS_WHEN_UNKNOWN = 25;
    /** Below this the detector found a coat or a doll. */
    private static final float LEAST_POSE_SCORE = .35f;

    private final Footage footage;
    private final PictureSource source;
    private final PersonFollower follower;
    private final double fps;
    private final int every;
    private long read;

    /** @param source owned from here on */
    VideoClips(Footage footage, PictureSource source, PersonFollower follower) {
        this.footage = footage;
        this.source = source;
        this.follower = follower;
        double rate = source.fps() > 0 ? source.fps() : FPS_WHEN_UNKNOWN;
        this.every = Math.max(1, (int) Math.round(rate / MOST_FPS));
        this.fps = rate / every;
    }

    /** How many clips there will be, about; at least one. */
    static long expected(PictureSource source) {
        double rate = source.fps() > 0 ? source.fps() : FPS_WHEN_UNKNOWN;
        long every = Math.max(1, Math.round(rate / MOST_FPS));
        long kept = Math.max(0, source.expectedPictures()) / every;
        return Math.max(1, (kept + PICTURES - 1) / PICTURES);
    }

    @Override
    public @Nullable Clip next() {
        List<Moment> moments = new ArrayList<>();
        while (moments.size() < PICTURES) {
            TimedPicture timed = source.next();
            if (timed == null) {
                break;
            }
            if (read++ % every == 0) {
                moments.add(new Moment(timed.timeNs(), timed.picture(), sightings(follower.look(timed))));
            } else {
                timed.picture().close();
            }
        }
        return moments.isEmpty() ? null : new Clip(footage.name(), fps, footage.facesHidden(), moments);
    }

    private static List<Sighting> sightings(List<TrackedPerson> people) {
        return people.stream()
                .filter(person -> person.state() == TrackState.CONFIRMED)
                .filter(person -> person.rawPose().score() >= LEAST_POSE_SCORE)
                .map(person -> new Sighting(person.trackId(), person.box(), Optional.empty(), 1))
                .toList();
    }

    @Override
    public void close() {
        source.close();
    }
}
