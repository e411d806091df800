package io.posestream.analytics.streams;

import io.posestream.analytics.PoseRule;
import io.posestream.analytics.SequenceSettings;
import io.posestream.wire.TopicNames;
import java.util.Set;

/**
 * What the analytics do; how they reach Kafka is {@link AnalyticsClient}'s.
 *
 * @param idleMs a stream silent for this long, by the clock of this machine, is over
 * @param sequences windows; their grace holds for minutes too
 * @param ruleHoldNs for so long a rule must hold, in picture time
 */
public record AnalyticsSettings(
        TopicNames topics, long idleMs, SequenceSettings sequences, Set<PoseRule> rules, long ruleHoldNs) {

    public AnalyticsSettings {
        rules = Set.copyOf(rules);
    }
}
