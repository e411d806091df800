package io.posestream.health;

import java.util.List;

/**
 * An answer to one of the three questions.
 *
 * @param check {@code live}, {@code ready} or {@code started}
 * @param reasons why not, each a sentence; empty when the answer is yes
 */
public record HealthReport(String check, boolean ok, List<String> reasons, int partitions, List<StreamHealth> streams) {
    public HealthReport {
        reasons = List.copyOf(reasons);
        streams = List.copyOf(streams);
    }
}
