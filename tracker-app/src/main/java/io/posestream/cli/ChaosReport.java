package io.posestream.cli;

import io.posestream.chaos.Account;
import io.posestream.chaos.ChaosSettings;
import io.posestream.chaos.ChaosVerdict;
import io.posestream.chaos.Recoveries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A verdict of {@code posestream chaos} for programs and for people. */
final class ChaosReport {
    private final ChaosVerdict verdict;

    ChaosReport(ChaosVerdict verdict) {
        this.verdict = verdict;
    }

    /** For JSON. */
    Map<String, @Nullable Object> figures() {
        ChaosSettings settings = verdict.settings();
        Account account = verdict.account();
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        figures.put("guarantee", settings.exactlyOnce() ? "exactly-once" : "at-least-once");
        figures.put("seconds", settings.seconds());
        figures.put("seed", settings.seed());
        figures.put("sent", account.sentFrames());
        figures.put("sentByStream", account.sent());
        figures.put("poison", account.poison());
        figures.put("outcomes", account.outcomeFrames());
        figures.put("outcomesByKind", account.outcomes());
        figures.put("deadLetters", account.deadLetters());
        figures.put("lost", account.lost());
        figures.put("neverSent", verdict.neverSent());
        figures.put("duplicated", account.duplicated());
        figures.put("contradicted", account.contradicted());
        figures.put("outOfOrder", account.outOfOrder());
        figures.put("idsVisible", verdict.ids().visible());
        figures.put("idsKept", Json.figure(verdict.ids().share()));
        figures.put("recoveryMs", recovery(verdict.recovery()));
        figures.put("brokerRecoveryMs", recovery(verdict.brokerRecovery()));
        figures.put("latencyMs", verdict.latencyMs());
        figures.put("crashes", verdict.crashes());
        figures.put("givenUp", verdict.givenUp());
        figures.put("residentMb", memory());
        figures.put("examples", account.examples());
        figures.put("broken", verdict.broken());
        return figures;
    }

    private static Map<String, @Nullable Object> recovery(Recoveries recoveries) {
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        figures.put("p50", Json.figure(recoveries.p50()));
        figures.put("p95", Json.figure(recoveries.p95()));
        figures.put("count", recoveries.count());
        return figures;
    }

    /** A third, two thirds and all of the way. */
    private Map<String, List<Long>> memory() {
        Map<String, List<Long>> memory = new LinkedHashMap<>();
        verdict.memory().forEach((name, all) -> {
            List<Long> some = new ArrayList<>();
            for (int third = 1; third <= 3 && !all.isEmpty(); third++) {
                some.add(Math.round(all.get((all.size() - 1) * third / 3)));
            }
            memory.put(name, some);
        });
        return memory;
    }

    /** For people. */
    List<String> lines() {
        ChaosSettings settings = verdict.settings();
        Account account = verdict.account();
        List<String> lines = new ArrayList<>();
        lines.add(row("guarantee", settings.exactlyOnce() ? "exactly once" : "at least once"));
        lines.add(row(
                "sent",
                account.sentFrames() + " frames " + account.sent() + ", " + account.poison()
                        + " records that are none"));
        lines.add(row("outcomes", account.outcomeFrames() + " " + account.outcomes()));
        lines.add(row("dead letters", account.deadLetters().toString()));
        lines.add(row("lost", Long.toString(account.lost())));
        lines.add(row("duplicated", account.duplicated() + ", not identical " + account.contradicted()));
        lines.add(row("out of order", Long.toString(account.outOfOrder())));
        lines.add(row(
                "ids kept",
                String.format(
                        Locale.ROOT,
                        "%d of %d people visible through a kill (%.1f %%)",
                        verdict.ids().kept(),
                        verdict.ids().visible(),
                        100 * verdict.ids().share())));
        lines.add(row("recovery", text(verdict.recovery())));
        lines.add(row("broker restart", text(verdict.brokerRecovery())));
        lines.add(row("latency, ms", verdict.latencyMs().toString()));
        lines.add(row(
                "crashes",
                verdict.crashes() + ", given up for lack of a broker and started again " + verdict.givenUp()));
        lines.add(row("resident, MB", memory().toString()));
        account.examples().forEach(example -> lines.add(row("look at", example)));
        lines.add(
                row("verdict", verdict.broken().isEmpty() ? "kept" : "BROKEN: " + String.join("; ", verdict.broken())));
        return lines;
    }

    private static String row(String name, String value) {
        return String.format(Locale.ROOT, "%-15s %s", name, value);
    }

    private static String text(Recoveries recoveries) {
        return recoveries.count() == 0
                ? "none"
                : String.format(
                        Locale.ROOT,
                        "p50 %.0f ms, p95 %.0f ms of %d",
                        recoveries.p50(),
                        recoveries.p95(),
                        recoveries.count());
    }
}
