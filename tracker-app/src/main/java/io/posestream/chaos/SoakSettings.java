package io.posestream.chaos;

import io.posestream.wire.TopicNames;
import java.util.List;

/**
 * A long run without harm.
 *
 * @param minutes length of the cameras' streams
 * @param warmUpMinutes at the beginning, that do not count in the trends
 * @param people before each camera
 * @param size of the pictures, such as {@code 320x240}
 * @param group of the tracker
 * @param trackerArguments options of {@code posestream run}
 */
public record SoakSettings(
        double minutes,
        double warmUpMinutes,
        int streams,
        double fps,
        int people,
        String size,
        TopicNames topics,
        String group,
        List<String> trackerArguments) {

    public SoakSettings {
        trackerArguments = List.copyOf(trackerArguments);
    }
}
