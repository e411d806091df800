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
    TRAIN(List.of(SceneName.MIX, SceneName.WALK, SceneName.SPORT, SceneName.CROSSING), "01_01.bvh"),
    VALIDATION(List.of(SceneName.MIX, SceneName.WALK, SceneName.SPORT, SceneName.CROSSING), "01_01.bvh"),
    TEST(List.of(SceneName.OCCLUDERS, SceneName.PLAZA, SceneName.CROSSING), "01_03.bvh");

    private static final List<SceneName> CROWDED = List.of(SceneName.CROWD, SceneName.CROSSING);

    /** Seeds of two parts lie further apart than there will ever be scenes. */
    private static final long SEEDS = 1_000_000_000L;

    private final List<SceneName> scenes;
    private final String motion;

    Part(List<SceneName> scenes, String motion) {
        this.scenes = scenes;
        this.motion = motion;
    }

    /** As written in folders and reports. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<SceneName> scenes(boolean crowded) {
        return crowded ? CROWDED : scenes;
    }

    /** File of the motion capture that some of its people play. */
    String motion() {
        return motion;
    }

    /** Seed of a scene. */
    long seed(long seed, long scene) {
        return (seed * values().length + ordinal()) * SEEDS + scene;
    }
}
