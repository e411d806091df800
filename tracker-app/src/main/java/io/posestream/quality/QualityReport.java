package io.posestream.quality;

import java.util.List;

/**
 * One run of the cases.
 *
 * @param date ISO 8601, UTC
 * @param commit short hash of the checkout, with "+" when files were changed; "unknown" outside one
 * @param machine processor, cores, system and Java
 * @param command that gives this report again
 */
public record QualityReport(
        String date, String commit, String machine, String command, List<CaseResult> cases, List<Bar.Verdict> bars) {

    public QualityReport {
        cases = List.copyOf(cases);
        bars = List.copyOf(bars);
    }
}
