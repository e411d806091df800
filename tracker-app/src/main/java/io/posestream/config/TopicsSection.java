package io.posestream.config;

import io.smallrye.config.WithDefault;

/** Topic names. */
public interface TopicsSection {
    @WithDefault("posestream.frames.v1")
    String frames();

    @WithDefault("posestream.poses.v1")
    String poses();

    @WithDefault("posestream.events.v1")
    String events();

    @WithDefault("posestream.dead-letters.v1")
    String deadLetters();

    @WithDefault("posestream.truth.v1")
    String truth();

    @WithDefault("posestream.state.v1")
    String state();

    @WithDefault("posestream.sequences.v1")
    String sequences();

    @WithDefault("posestream.rollups.v1")
    String rollups();

    @WithDefault("posestream.alerts.v1")
    String alerts();
}
