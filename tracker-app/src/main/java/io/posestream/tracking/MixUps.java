package io.posestream.tracking;

import io.posestream.tracking.TrackChange.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Puts right what went wrong while two people covered each other: when both are seen clearly again, and each looks as
 * the other did before, their tracks exchange ids. Where only one is seen and the other's track has lost sight, the one
 * must look like the other so much the more.
 */
final class MixUps {

    /** Clear sight after which looks are judged. */
    private static final double ENOUGH_MS = 500;

    /** So much clear sight of one, and the other still cannot be judged: what was before is forgotten. */
    private static final double GIVE_UP_MS = 2000;

    /** Both together must agree this much better crosswise than straight: a wrong exchange is worse than a late one. */
    private static final double MIN_GAIN = 0.6;

    /** One alone must look this much more like the other. */
    private static final double MIN_GAIN_ALONE = 0.5;

    private static final double MIN_SIMILARITY_ALONE = 0.6;

    private final AppearanceScale scale;

    MixUps(AppearanceScale scale) {
        this.scale = scale;
    }

    /** Notes who covers whom now. */
    void notice(List<Track> established) {
        for (int i = 0; i < established.size(); i++) {
            for (int j = i + 1; j < established.size(); j++) {
                Track one = established.get(i);
                Track other = established.get(j);
                boolean begins = !one.portrait().isMixedWith(other);
                boolean meeting = one.seenNow() && other.seenNow();
                boolean together = ClearView.covers(one, other) || ClearView.covers(other, one);
                // one out of sight is only thought to be there still: what the other shows counts again
                if (together && (begins || meeting)) {
                    one.portrait().mixUp(other);
                    other.portrait().mixUp(one);
                }
            }
        }
    }

    /** Judges those who can be judged. */
    List<TrackChange> resolve(List<Track> established) {
        List<TrackChange> changes = new ArrayList<>();
        for (int i = 0; i < established.size(); i++) {
            established.get(i).portrait().forgetAllBut(established);
            for (int j = i + 1; j < established.size(); j++) {
                if (established.get(i).portrait().isMixedWith(established.get(j))) {
                    judge(established.get(i), established.get(j), changes);
                }
            }
        }
        return changes;
    }

    private void judge(Track one, Track other, List<TrackChange> changes) {
        double oneMs = one.portrait().fresh().seenMs();
        double otherMs = other.portrait().fresh().seenMs();
        if (oneMs >= ENOUGH_MS && otherMs >= ENOUGH_MS) {
            double gain = gain(one, other) + gain(other, one);
            if (gain >= MIN_GAIN && gain(one, other) > 0 && gain(other, one) > 0) {
                exchange(one, other, gain, changes);
            }
            settle(one, other);
        } else if (oneMs >= GIVE_UP_MS || otherMs >= GIVE_UP_MS) {
            settle(one, other);
        } else if (oneMs >= ENOUGH_MS && other.unseenMs() > Track.OUT_OF_SIGHT_MS) {
            judgeAlone(one, other, changes);
        } else if (otherMs >= ENOUGH_MS && one.unseenMs() > Track.OUT_OF_SIGHT_MS) {
            judgeAlone(other, one, changes);
        }
    }

    private void judgeAlone(Track seen, Track hidden, List<TrackChange> changes) {
        double gain = gain(seen, hidden);
        if (gain >= MIN_GAIN_ALONE && likeness(seen, hidden) >= MIN_SIMILARITY_ALONE) {
            exchange(seen, hidden, gain, changes);
            settle(seen, hidden);
        }
    }

    /** How much more the one now looks like the other before than like itself before; 0 = it is not known. */
    private double gain(Track one, Track other) {
        boolean known = one.portrait().known().seenMs() >= ENOUGH_MS
                && other.portrait().known().seenMs() >= ENOUGH_MS;
        return known ? likeness(one, other) - likeness(one, one) : 0;
    }

    private double likeness(Track now, Track before) {
        return scale.similarity(
                now.portrait().fresh().mean(), before.portrait().known().mean());
    }

    private static void settle(Track one, Track other) {
        one.portrait().settle(other);
        other.portrait().settle(one);
    }

    private static void exchange(Track one, Track other, double gain, List<TrackChange> changes) {
        one.exchangeIdentity(other);
        for (Track track : List.of(one, other)) {
            changes.add(new TrackChange(
                    track.id(),
                    Kind.REIDENTIFIED,
                    String.format(
                            Locale.ROOT,
                            "was mixed up with track %d, as looks tell (better by %.2f)",
                            track == one ? other.id() : one.id(),
                            gain)));
        }
    }
}
