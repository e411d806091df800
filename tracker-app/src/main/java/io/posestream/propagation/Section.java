package io.posestream.propagation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A person's sights from one labelled frame to the next. Before the first and after the last label, and where labels
 * lie too far apart, only one end is labelled.
 *
 * @param sights in order of time, at least two
 */
record Section(LabelTrack track, List<Sight> sights) {

    Section {
        sights = List.copyOf(sights);
    }

    Sight first() {
        return sights.get(0);
    }

    Sight last() {
        return sights.get(sights.size() - 1);
    }

    /** From the end that is carried from: the first, or backwards the last. */
    List<Sight> from(boolean backwards) {
        if (!backwards) {
            return sights;
        }
        List<Sight> turned = new ArrayList<>(sights);
        Collections.reverse(turned);
        return turned;
    }
}
