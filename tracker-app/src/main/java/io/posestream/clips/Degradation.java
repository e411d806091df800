package io.posestream.clips;

import io.posestream.pose.Box;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * How the pictures of one window are made worse.
 *
 * @param name empty when nothing is done
 * @param overlays what is drawn over the person
 * @param covered frames from the key, -2 to 2, in which the overlays are there
 * @param damage what happens to the key's crop besides
 */
record Degradation(String name, List<Overlay> overlays, Set<Integer> covered, Optional<Damage> damage) {
    static final Degradation NONE = new Degradation("", List.of(), Set.of(), Optional.empty());

    private static final List<Damage> DAMAGES = List.of(Damage.values());
    private static final int REACH = 2;
    private static final double OCCLUDERS = .5;
    private static final double SOMEBODY_ELSE = .65;
    private static final int MOST_OCCLUDERS = 3;
    /** How far beside the person's middle somebody may be pasted, in widths. */
    private static final double OVER = .5;

    private static final double BESIDE = .45;

    Degradation {
        overlays = List.copyOf(overlays);
        covered = Set.copyOf(covered);
    }

    /**
     * Half the time occluders, a seventh somebody else, else damage to the whole crop.
     *
     * @param person at the key, source pixels
     */
    static Degradation ofKey(Box person, CutOuts cutOuts, RandomGenerator random) {
        double kind = random.nextDouble();
        if (kind < OCCLUDERS) {
            List<Overlay> occluders = new ArrayList<>();
            int count = 1 + random.nextInt(MOST_OCCLUDERS);
            for (int i = 0; i < count; i++) {
                occluders.add(Occluder.on(person, random));
            }
            return new Degradation("occluders", occluders, staying(random), Optional.empty());
        }
        if (kind < SOMEBODY_ELSE && cutOuts.size() > 0) {
            Overlay somebody = PastedPerson.on(person, cutOuts.any(random), OVER, random);
            return new Degradation("somebody else", List.of(somebody), staying(random), Optional.empty());
        }
        Damage damage = DAMAGES.get(random.nextInt(DAMAGES.size()));
        return new Degradation(damage.text(), List.of(), Set.of(), Optional.of(damage));
    }

    /** Somebody else is there all the time. */
    static Degradation crowd(Box person, CutOuts cutOuts, RandomGenerator random) {
        Overlay somebody = PastedPerson.on(person, cutOuts.any(random), BESIDE, random);
        return new Degradation("", List.of(somebody), Set.of(-2, -1, 0, 1, 2), Optional.empty());
    }

    /** What covers the key is still, or already, there one frame away with 1/3, two frames away with 1/6. */
    private static Set<Integer> staying(RandomGenerator random) {
        Set<Integer> frames = new TreeSet<>();
        for (int frame = -REACH; frame <= REACH; frame++) {
            if (random.nextDouble() < 1.0 / (3 * Math.max(1, Math.abs(frame))) || frame == 0) {
                frames.add(frame);
            }
        }
        return frames;
    }

    boolean touches(int frame) {
        return covered.contains(frame) || (frame == 0 && damage.isPresent());
    }

    /** Whether a point, source pixels, is hidden in the key. */
    boolean hides(float x, float y) {
        return covered.contains(0) && overlays.stream().anyMatch(overlay -> overlay.covers(x, y, 0));
    }

    /** @return the crop as the backbone sees it; {@code crop} may be drawn on */
    CropImage apply(CropImage crop, int frame, RandomGenerator random) {
        if (covered.contains(frame)) {
            Graphics2D graphics = crop.inSourcePixels();
            overlays.forEach(overlay -> overlay.paint(graphics, frame));
            graphics.dispose();
        }
        return frame == 0
                ? damage.map(kind -> new CropImage(crop.crop(), kind.apply(crop.raster(), random)))
                        .orElse(crop)
                : crop;
    }
}
