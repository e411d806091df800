package io.posestream.app;

import io.posestream.config.Settings;
import io.posestream.wire.TopicNames;

/** The topic names that the settings give. */
public final class Topics {
    private Topics() {}

    public static TopicNames names(Settings settings) {
        Settings.Topics topics = settings.topics();
        return new TopicNames(
                topics.frames(), topics.poses(), topics.events(), topics.deadLetters(), topics.truth(), topics.state());
    }
}
