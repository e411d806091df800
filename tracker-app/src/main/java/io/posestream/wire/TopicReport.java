package io.posestream.wire;

import java.util.List;

/**
 * What {@link TopicAdmin} did and found.
 *
 * @param created topics that were missing
 * @param differences in topics that were there before; they are never changed
 */
public record TopicReport(List<String> created, List<TopicDifference> differences) {
    public TopicReport {
        created = List.copyOf(created);
        differences = List.copyOf(differences);
    }
}
