package io.posestream.propagation;

import io.posestream.pose.Keypoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Carries a joint over a section forward and backward and blends by nearness in time. Where both ends are labelled, the
 * way by which each direction misses the label at its end is taken back in proportion to the time that passed: what
 * drifts between two labels drifts evenly, as far as anybody can tell.
 */
final class BothWays {
    private final Carrier carrier;

    BothWays(Carrier carrier) {
        this.carrier = carrier;
    }

    /** @return by frame, without the labelled ones; empty when the joint is labelled at neither end */
    Map<Integer, Carried> carry(Section section, int slot) {
        List<Place> forward = carrier.carry(section, slot, false);
        List<Place> backward = carrier.carry(section, slot, true);
        Map<Integer, Carried> carried = new HashMap<>();
        int last = section.sights().size() - 1;
        double cycle = forward.isEmpty() || backward.isEmpty()
                ? Double.NaN
                : (miss(section.last(), section.track(), slot, forward.get(last))
                                + miss(section.first(), section.track(), slot, backward.get(last)))
                        / 2;
        for (int i = 0; i <= last; i++) {
            Sight sight = section.sights().get(i);
            if (section.track().labelled(sight.frame())) {
                continue;
            }
            if (!Double.isNaN(cycle)) {
                carried.put(sight.frame(), both(section, slot, i, forward, backward, cycle));
            } else if (!forward.isEmpty() || !backward.isEmpty()) {
                Place place = forward.isEmpty() ? backward.get(last - i) : forward.get(i);
                carried.put(sight.frame(), new Carried(place.x(), place.y(), place.trust(), Double.NaN, Double.NaN));
            }
        }
        return carried;
    }

    private static double miss(Sight end, LabelTrack track, int slot, Place arrived) {
        Keypoint label = track.label(end.frame(), slot);
        return arrived.distance(label.x(), label.y()) * end.scale();
    }

    private static Carried both(
            Section section, int slot, int at, List<Place> forward, List<Place> backward, double cycle) {
        int last = section.sights().size() - 1;
        Sight sight = section.sights().get(at);
        double passed = (sight.seconds() - section.first().seconds())
                / (section.last().seconds() - section.first().seconds());
        Place there = met(forward, at, section.track().label(section.last().frame(), slot), passed);
        Place back =
                met(backward, last - at, section.track().label(section.first().frame(), slot), 1 - passed);
        return new Carried(
                (1 - passed) * there.x() + passed * back.x(),
                (1 - passed) * there.y() + passed * back.y(),
                (1 - passed) * there.trust() + passed * back.trust(),
                cycle,
                there.distance(back.x(), back.y()) * sight.scale());
    }

    /** The place, had the way led to the label. */
    private static Place met(List<Place> way, int at, Keypoint label, double passed) {
        Place place = way.get(at);
        Place end = way.get(way.size() - 1);
        return new Place(
                place.x() - passed * (end.x() - label.x()), place.y() - passed * (end.y() - label.y()), place.trust());
    }
}
