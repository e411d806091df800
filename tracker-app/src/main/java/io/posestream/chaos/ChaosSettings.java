package io.posestream.chaos;

import io.posestream.wire.TopicNames;
import java.util.List;

/**
 * What is to be borne.
 *
 * @param exactlyOnce what the trackers promise; else at least once
 * @param seconds length of the cameras' streams
 * @param people before each camera
 * @param size of the pictures, such as {@code 320x240}
 * @param kills of trackers, by SIGKILL
 * @param brokerRestarts by SIGKILL
 * @param pauses of trackers, by SIGSTOP; some are longer than the session timeout
 * @param bursts an extra camera comes and sends four times as fast as it was taken
 * @param poison records of {@link HostileRecords}
 * @param seed of the schedule
 * @param group of the trackers
 * @param trackerArguments options of {@code posestream run}
 */
public record ChaosSettings(
        boolean exactlyOnce,
        int seconds,
        int streams,
        double fps,
        int people,
        String size,
        int instances,
        int kills,
        int brokerRestarts,
        int pauses,
        int bursts,
        int poison,
        long seed,
        TopicNames topics,
        String group,
        List<String> trackerArguments) {

    public ChaosSettings {
        trackerArguments = List.copyOf(trackerArguments);
    }

    /** Names of the cameras' streams. */
    List<String> cameras() {
        return CameraNames.of(streams);
    }
}
