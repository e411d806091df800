package io.posestream.cli;

import io.posestream.letters.LetterCount;
import io.posestream.letters.LetterTopic;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream dlq list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Count dead letters by stream, stage and reason; numbers in reasons are written as N.")
final class ListLettersCommand implements Callable<Integer> {
    private static final String ROW = "%-16s %-9s %7s %8s  %-24s %-24s %-10s %s%n";

    @Mixin
    private LetterOptions letters = new LetterOptions();

    @Mixin
    private LetterTopicOptions topicOptions = new LetterTopicOptions();

    @Option(names = "--json", description = "One JSON document instead of a table.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (LetterTopic topic = topicOptions.open()) {
            print(LetterCount.of(topic.scan(letters.filter())));
        }
        return ExitCode.OK;
    }

    private void print(List<LetterCount> counts) {
        PrintWriter out = spec.commandLine().getOut();
        long all = counts.stream().mapToLong(LetterCount::count).sum();
        if (json) {
            out.println(Json.line(Map.of("letters", all, "groups", counts)));
            return;
        }
        if (!counts.isEmpty()) {
            out.printf(ROW, "stream", "stage", "letters", "retried", "first", "last", "example", "reason");
        }
        for (LetterCount count : counts) {
            out.printf(
                    ROW,
                    count.stream(),
                    count.stage(),
                    count.count(),
                    count.retried(),
                    Instant.ofEpochMilli(count.firstTimeMs()),
                    Instant.ofEpochMilli(count.lastTimeMs()),
                    count.example(),
                    count.reason());
        }
        out.println(all + " dead letters");
    }
}
