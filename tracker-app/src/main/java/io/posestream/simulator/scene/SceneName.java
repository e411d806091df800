package io.posestream.simulator.scene;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The scenes that can be asked for, each with the number of people it has unless told otherwise. */
public enum SceneName {
    /** A bit of everything on a square: walkers, somebody waving, somebody on a bench, a runner. */
    MIX(5),
    /** A square whose people stay in view: they stroll in front of and behind each other, wave, stretch. */
    PLAZA(3),
    /** Along a street and towards the camera and away. */
    WALK(3),
    /** Ways that cross in the middle, people hide each other. */
    CROSSING(4),
    /** Many people on winding ways, in front of and behind each other, columns and signs. */
    CROWD(10),
    /** In a hall, behind pillars and crates. */
    OCCLUDERS(3),
    /** Runners and exercises on a sports ground. */
    SPORT(4),
    /** Nobody. */
    EMPTY(0);

    private final int defaultPeople;

    SceneName(int defaultPeople) {
        this.defaultPeople = defaultPeople;
    }

    public int defaultPeople() {
        return defaultPeople;
    }

    /** As written in settings. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> texts() {
        return Arrays.stream(values()).map(SceneName::text).toList();
    }
}
