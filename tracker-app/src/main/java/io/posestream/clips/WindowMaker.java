package io.posestream.clips;

import io.posestream.image.CropTransform;
import io.posestream.pose.Pose;
import io.posestream.pose.Visibility;
import io.posestream.temporal.Look;
import io.posestream.temporal.PoseWindow;
import io.posestream.training.Target;
import io.posestream.training.WindowKind;
import io.posestream.training.WindowSample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Makes windows of one person after another. Windows made with one maker share the clean looks at the same person in
 * the same picture, box jitter included, as neighbouring windows of a stream do.
 */
final class WindowMaker {
    private static final double LOST_FRAME = .05;
    private static final double DEGRADED = .5;
    private static final double CROWDED_AND_DEGRADED = .25;

    private final Eye eye;
    private final CutOuts cutOuts;
    private final RandomGenerator random;
    private final Map<Place, CropTransform> crops = new HashMap<>();
    private final Map<Place, Eye.Seen> clean = new HashMap<>();

    private record Place(long person, int at) {}

    WindowMaker(Eye eye, CutOuts cutOuts, RandomGenerator random) {
        this.eye = eye;
        this.cutOuts = cutOuts;
        this.random = random;
    }

    /** @return empty when the target cannot be believed */
    Optional<MadeWindow> make(Key key, WindowKind kind) {
        Degradation degradation = degradation(key, kind);
        return targets(key, kind, degradation).map(targets -> window(key, kind, degradation, targets));
    }

    /** From crops of the clean picture other than the one that the window shows. */
    private Optional<List<Target>> targets(Key key, WindowKind kind, Degradation degradation) {
        Sighting person = key.sighting();
        Eye.Seen unshown = degradation.touches(0) ? clean.get(new Place(key.person(), key.at())) : null;
        Pose other = unshown == null ? null : unshown.look().pose();
        boolean drawn = kind == WindowKind.SIMULATED || kind == WindowKind.CROWDED;
        Pose own = drawn && other != null ? other : eye.glance(key.moment(), eye.crop(person.box()));
        Pose again = drawn ? own : other;
        if (again == null) {
            again = eye.glance(key.moment(), eye.crop(Jitter.around(person.box(), random)));
        }
        return new TargetRule(crop(key, key.at()), key.clip().facesHidden()).targets(own, again, person.truth());
    }

    private MadeWindow window(Key key, WindowKind kind, Degradation degradation, List<Target> targets) {
        List<@Nullable Look> looks = new ArrayList<>();
        List<@Nullable CropImage> images = new ArrayList<>();
        for (int frame = -PoseWindow.REACH; frame <= PoseWindow.REACH; frame++) {
            Optional<Integer> place = key.place(frame);
            boolean lost = random.nextDouble() < LOST_FRAME && frame != 0;
            Eye.Seen seen = place.isEmpty() || lost ? null : look(key, frame, place.get(), degradation);
            looks.add(seen == null ? null : seen.look());
            images.add(seen == null ? null : seen.image());
        }
        List<Target> seenTargets = targets.stream()
                .map(target -> degradation.hides(target.x(), target.y()) && target.weight() > 0
                        ? new Target(target.x(), target.y(), target.weight(), Visibility.OCCLUDED)
                        : target)
                .toList();
        WindowSample sample =
                new WindowSample(new PoseWindow(looks), seenTargets, key.clip().name(), kind, degradation.name());
        return new MadeWindow(sample, images);
    }

    private Degradation degradation(Key key, WindowKind kind) {
        if (kind == WindowKind.CROWDED_REAL) {
            return Degradation.crowd(key.sighting().box(), cutOuts, random);
        }
        double share = kind == WindowKind.CROWDED ? CROWDED_AND_DEGRADED : DEGRADED;
        return random.nextDouble() < share
                ? Degradation.ofKey(key.sighting().box(), cutOuts, random)
                : Degradation.NONE;
    }

    private Eye.Seen look(Key key, int frame, int place, Degradation degradation) {
        Moment moment = key.clip().moments().get(place);
        CropTransform crop = crop(key, place);
        if (degradation.touches(frame)) {
            return eye.look(moment, crop, degradation, frame, random);
        }
        return clean.computeIfAbsent(
                new Place(key.person(), place), here -> eye.look(moment, crop, Degradation.NONE, frame, random));
    }

    private CropTransform crop(Key key, int place) {
        return crops.computeIfAbsent(new Place(key.person(), place), here -> {
            Sighting seen = key.clip().moments().get(place).of(key.person()).orElseThrow();
            return eye.crop(Jitter.around(seen.box(), random));
        });
    }
}
