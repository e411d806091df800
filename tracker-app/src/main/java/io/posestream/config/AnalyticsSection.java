package io.posestream.config;

import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** Poses to meaning: what {@code posestream analytics} does. */
public interface AnalyticsSection {
    /** Name of the group; instances of one group share the streams. */
    @WithDefault("posestream-analytics")
    String group();

    @WithDefault("1")
    int threads();

    /** A stream silent for this long, by the clock of this machine, is over: what it still owes is told. */
    @WithDefault("10000")
    long idleMs();

    /** Where locks lie; empty = {@code .posestream/analytics} in the user's home. State itself lives on Kafka. */
    Optional<String> stateFolder();

    Sequences sequences();

    /** Which rules tell alerts. */
    @WithDefault("fall,raised-hand")
    Optional<Set<Rule>> rules();

    /** For so long a rule must be true before it is told. */
    @WithDefault("500")
    long ruleHoldMs();

    Query query();

    /** Rules there are. */
    enum Rule {
        FALL,
        RAISED_HAND
    }

    /** Windows for action recognition. */
    interface Sequences {
        @WithDefault("48")
        int steps();

        /** Of the even grid. */
        @WithDefault("15")
        double fps();

        /** From the end of one window to the end of the next. */
        @WithDefault("1000")
        long strideMs();

        /** A window waits this long, in picture time, for late and refined frames. */
        @WithDefault("500")
        long graceMs();

        /** Frames closer than this are joined by lines. */
        @WithDefault("400")
        long maxGapMs();

        /** Windows with fewer steps filled are not told. */
        @WithDefault("0.5")
        double minCoverage();
    }

    /** Who is there now, as JSON over HTTP. */
    interface Query {
        @WithDefault("127.0.0.1")
        String host();

        /** 0 = any free port. */
        @WithDefault("8090")
        int port();
    }
}
