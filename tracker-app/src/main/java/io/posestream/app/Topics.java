package io.posestream.app;

import io.posestream.config.Settings;
import io.posestream.config.TopicsSection;
import io.posestream.wire.TopicNames;

/** The topic names that the settings give. */
public final class Topics {
    private Topics() {}

    public static TopicNames names(Settings settings) {
        TopicsSection topics = settings.topics();
        return new TopicNames(
                topics.frames(),
                topics.poses(),
                topics.events(),
                topics.deadLetters(),
                topics.truth(),
                topics.state(),
                new TopicNames.Meaning(topics.sequences(), topics.rollups(), topics.alerts()));
    }
}
