package io.posestream.clips;

import io.posestream.simulator.scene.SceneName;
import java.util.List;
import java.util.Locale;

/**
 * Parts of the data that share no picture and no drawn person. What is learnt from one is judged by another.
 *
 * <pre>
 *              simulated scenes                 motion capture   video                     photographs
 *   TRAIN      mix walk sport crossing crowd    01_01            one-by-one, sports2d      coco-mini train
 *   VALIDATION the same, other seeds            01_01            -                         a third of coco-mini val
 *   TEST       occluders plaza crossing crowd   01_03            pose2sim cam01 to cam04   the rest of coco-mini val
 * </pre>
 */
public enum Part {
    TRAIN,
    VALIDATION,
    TEST;

    private static final List<SceneName> SEEN =
            List.of(SceneName.MIX, SceneName.WALK, SceneName.SPORT, SceneName.CROSSING);
    private static final List<SceneName> UNSEEN = List.of(SceneName.OCCLUDERS, SceneName.PLAZA, SceneName.CROSSING);
    private static final List<SceneName> CROWDED = List.of(SceneName.CROWD, SceneName.CROSSING);

    /** Seeds of two parts lie further apart than there will ever be scenes. */
    private static final long SEEDS = 1_000_000_000L;

    /** As written in folders and reports. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<SceneName> scenes(boolean crowded) {
        if (crowded) {
            return CROWDED;
        }
        return this == TEST ? UNSEEN : SEEN;
    }

    /** File of the motion capture that some of its people play. */
    String motion() {
        return this == TEST ? "01_03.bvh" : "01_01.bvh";
    }

    /** Seed of a scene. */
    long seed(long seed, long scene) {
        return (seed * values().length + List.of(values()).indexOf(this)) * SEEDS + scene;
    }
}
