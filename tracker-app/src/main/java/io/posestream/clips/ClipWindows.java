package io.posestream.clips;

import io.posestream.training.WindowKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Chooses the windows of a clip: runs of keys of one person, picture after picture, so that their clean neighbours are
 * shared. When a clip has too few, it is gone through again with other jitter and other degradations.
 */
final class ClipWindows {
    private static final int RUN = 8;
    private static final int MOST_ROUNDS = 12;
    private static final float LEAST_SHOWN = .3f;
    private static final float LEAST_HEIGHT_PX = 48;
    private static final double SLOWEST_FPS = 10;
    private static final double FASTEST_FPS = 30;

    private final Eye eye;
    private final CutOuts cutOuts;

    ClipWindows(Eye eye, CutOuts cutOuts) {
        this.eye = eye;
        this.cutOuts = cutOuts;
    }

    /** @return as many windows as are wanted, or fewer */
    List<MadeWindow> make(Clip clip, WindowKind kind, int wanted, long seed) {
        SplittableRandom random =
                new SplittableRandom(seed + List.of(WindowKind.values()).indexOf(kind));
        boolean drawn = kind == WindowKind.SIMULATED || kind == WindowKind.CROWDED;
        List<MadeWindow> made = new ArrayList<>();
        for (int round = 0; round < (drawn ? 1 : MOST_ROUNDS) && made.size() < wanted; round++) {
            WindowMaker maker = new WindowMaker(eye, cutOuts, random);
            for (Key key : keys(clip, kind, stride(clip, drawn, random), random)) {
                if (made.size() == wanted) {
                    break;
                }
                maker.make(key, kind).ifPresent(made::add);
            }
        }
        return made;
    }

    private static int stride(Clip clip, boolean drawn, SplittableRandom random) {
        double fps = random.nextDouble(SLOWEST_FPS, FASTEST_FPS);
        return drawn ? 1 : Math.max(1, (int) Math.round(clip.fps() / fps));
    }

    private static List<Key> keys(Clip clip, WindowKind kind, int stride, SplittableRandom random) {
        TreeSet<Long> people = new TreeSet<>();
        clip.moments().forEach(moment -> moment.people().forEach(seen -> people.add(seen.person())));
        List<List<Key>> runs = new ArrayList<>();
        for (long person : people) {
            List<Key> run = new ArrayList<>();
            for (int at = 0; at < clip.moments().size(); at++) {
                Key key = new Key(clip, person, at, stride);
                if (fits(key, kind)) {
                    run.add(key);
                }
                if (run.size() == RUN) {
                    runs.add(run);
                    run = new ArrayList<>();
                }
            }
            runs.add(run);
        }
        Collections.shuffle(runs, new Random(random.nextLong()));
        return runs.stream().flatMap(List::stream).toList();
    }

    private static boolean fits(Key key, WindowKind kind) {
        if (!key.inside()) {
            return false;
        }
        boolean there = key.moment()
                .of(key.person())
                .filter(seen -> seen.shown() >= LEAST_SHOWN && seen.box().height() >= LEAST_HEIGHT_PX)
                .isPresent();
        if (!there || key.alone()) {
            return false;
        }
        return switch (kind) {
            case SIMULATED -> !key.crowded();
            case CROWDED -> key.crowded();
            case REAL, CROWDED_REAL -> true;
        };
    }
}
