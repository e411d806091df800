package io.posestream.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether delivery kept its word.
 *
 * @param neverSent frames that ingest gave up; they were never promised anything
 * @param ids through kills of trackers
 * @param recovery from kills of trackers
 * @param brokerRecovery from kills of the broker, its absence included
 * @param latencyMs capture to visible pose: p50, p95, p99
 * @param crashes processes that ended by themselves
 * @param memory of each tracker, MB resident, second by second over all its lives
 */
public record ChaosVerdict(
        ChaosSettings settings,
        Account account,
        long neverSent,
        IdsThroughKills ids,
        Recoveries recovery,
        Recoveries brokerRecovery,
        Map<String, Double> latencyMs,
        int crashes,
        Map<String, List<Double>> memory) {

    /** Share of tracks visible through a kill that must keep their id. */
    private static final double IDS_KEPT = 0.99;

    /** In a sentence each, which promises were broken; empty when all is well. */
    public List<String> broken() {
        List<String> broken = new ArrayList<>();
        if (account.lost() > 0) {
            broken.add(account.lost() + " accepted records have no outcome");
        }
        if (neverSent > 0) {
            broken.add(neverSent + " frames did not get through ingest");
        }
        if (settings.exactlyOnce() && account.duplicated() > 0) {
            broken.add(account.duplicated() + " outcomes came twice, exactly once was promised");
        }
        if (account.contradicted() > 0) {
            broken.add(account.contradicted() + " repeated outcomes differ from the first");
        }
        if (account.outOfOrder() > 0) {
            broken.add(account.outOfOrder() + " outcomes came after one of a later frame");
        }
        if (ids.share() < IDS_KEPT) {
            broken.add("only " + ids.kept() + " of " + ids.visible() + " people kept their id through a kill");
        }
        if (crashes > 0) {
            broken.add(crashes + " processes ended by themselves");
        }
        if (recovery.never() + brokerRecovery.never() > 0) {
            broken.add((recovery.never() + brokerRecovery.never()) + " streams did not come back");
        }
        return broken;
    }
}
