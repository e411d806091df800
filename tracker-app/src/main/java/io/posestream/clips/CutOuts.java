package io.posestream.clips;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** People to paste, each as a few pictures one after another. */
final class CutOuts {
    /** Pictures of each. */
    static final int FRAMES = 5;

    private static final float WELL_SHOWN = .95f;

    private final List<List<CutOut>> people = new ArrayList<>();

    /** Takes everybody of a clip who is seen whole and known well. */
    void collect(Clip clip) {
        TreeSet<Long> names = new TreeSet<>();
        clip.moments().forEach(moment -> moment.people().forEach(seen -> names.add(seen.person())));
        for (long person : names) {
            List<CutOut> frames = new ArrayList<>();
            for (Moment moment : clip.moments()) {
                Optional<CutOut> cut = moment.of(person)
                        .filter(seen -> seen.shown() >= WELL_SHOWN)
                        .flatMap(seen -> seen.truth().flatMap(pose -> CutOut.of(moment.picture(), seen.box(), pose)));
                if (cut.isEmpty() || frames.size() == FRAMES) {
                    break;
                }
                frames.add(cut.get());
            }
            if (frames.size() == FRAMES) {
                people.add(frames);
            }
        }
    }

    int size() {
        return people.size();
    }

    /** The pictures of somebody. */
    List<CutOut> any(RandomGenerator random) {
        return people.get(random.nextInt(people.size()));
    }
}
