package io.posestream.clips;

import io.posestream.temporal.PoseWindow;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A person at a moment of a clip, with the moments around it.
 *
 * @param stride pictures of the clip from one frame of the window to the next
 */
record Key(Clip clip, long person, int at, int stride) {

    Moment moment() {
        return clip.moments().get(at);
    }

    Sighting sighting() {
        return moment().of(person).orElseThrow();
    }

    /** The place in the clip of a frame of the window, from -2 to 2; empty when the person is not there. */
    Optional<Integer> place(int frame) {
        int place = at + frame * stride;
        boolean there = place >= 0
                && place < clip.moments().size()
                && clip.moments().get(place).of(person).isPresent();
        return there ? Optional.of(place) : Optional.empty();
    }

    /** Whether the window lies within the clip; the person may still come or go meanwhile. */
    boolean inside() {
        int reach = PoseWindow.REACH * stride;
        return at >= reach && at + reach < clip.moments().size();
    }

    /** Whether the person is in no other frame of the window. */
    boolean alone() {
        return IntStream.rangeClosed(-PoseWindow.REACH, PoseWindow.REACH)
                .noneMatch(frame -> frame != 0 && place(frame).isPresent());
    }

    /** Whether somebody else is in the person's way in every frame of the window. */
    boolean crowded() {
        for (int frame = -PoseWindow.REACH; frame <= PoseWindow.REACH; frame++) {
            Optional<Integer> place = place(frame);
            if (place.isPresent()) {
                Moment moment = clip.moments().get(place.get());
                if (!Crowding.around(moment, moment.of(person).orElseThrow())) {
                    return false;
                }
            }
        }
        return true;
    }
}
