package io.posestream.temporal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key look and up to {@value #REACH} neighbours on each side, oldest first. Any neighbour may be absent: the track is
 * young, the frame was lost, or the future has not come. Crops and poses of neighbours are in source pixels of the key
 * picture; with a moving camera whoever builds the window carries them over.
 *
 * @param looks {@value #LENGTH} places, the key in the middle; absent ones are null
 */
public record PoseWindow(List<@Nullable Look> looks) {
    /** Neighbours on each side. */
    public static final int REACH = 2;

    public static final int LENGTH = 2 * REACH + 1;

    public PoseWindow {
        if (looks.size() != LENGTH || looks.get(REACH) == null) {
            throw new IllegalArgumentException(
                    "a window has " + LENGTH + " places and a key in the middle, got " + looks);
        }
        looks = Collections.unmodifiableList(new ArrayList<>(looks));
    }

    public Look key() {
        return at(0).orElseThrow();
    }

    /** @param frames from the key: -{@value #REACH} to {@value #REACH}, negative is earlier */
    public Optional<Look> at(int frames) {
        return Optional.ofNullable(looks.get(REACH + frames));
    }

    /** The same window without what came after the key: what is known at once. */
    public PoseWindow causal() {
        List<@Nullable Look> known = new ArrayList<>(looks);
        for (int i = REACH + 1; i < LENGTH; i++) {
            known.set(i, null);
        }
        return new PoseWindow(known);
    }
}
