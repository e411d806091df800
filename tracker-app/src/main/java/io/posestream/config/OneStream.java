package io.posestream.config;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What is otherwise for one stream. See {@link StreamSettings}. */
public interface OneStream {
    /** See {@link Settings.Stream#latencyBudgetMs()}. */
    OptionalLong latencyBudgetMs();

    /** See {@link Settings.Stream#detectIntervalMs()}. */
    OptionalLong detectIntervalMs();

    /** See {@link Settings.Stream#priority()}. */
    OptionalInt priority();

    /** At most so many pictures a second are looked at; the others are told as thinned out. */
    OptionalDouble fps();

    /** See {@link Settings.Smoothing#lookAheadFrames()}. */
    OptionalInt lookAheadFrames();

    /** See {@link Settings.Models#pose()}. */
    Optional<String> pose();

    /**
     * Regions where nobody is looked for, each {@code x y width height} as shares of the picture from the top left:
     * {@code 0 0 1 0.2} is its upper fifth. A person belongs to the region that holds the middle of their box.
     */
    Optional<List<String>> ignore();
}
