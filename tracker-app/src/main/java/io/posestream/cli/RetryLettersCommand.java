package io.posestream.cli;

import io.posestream.letters.Letter;
import io.posestream.letters.LetterRetry;
import io.posestream.letters.LetterTopic;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream dlq retry}. */
@Command(
        name = "retry",
        mixinStandardHelpOptions = true,
        description = {
            "Send dead letters back to the topic and partition they came from, as they were: key, time, bytes, and the"
                    + " order in which they were there.",
            "No letter is sent twice: it is marked in the same transaction. A tracker that has gone on with the stream"
                    + " refuses older frames as out of order; a stream that stands still, or one the tracker took up"
                    + " anew, takes them."
        })
final class RetryLettersCommand implements Callable<Integer> {
    @Mixin
    private LetterOptions letters = new LetterOptions();

    @Mixin
    private LetterTopicOptions topicOptions = new LetterTopicOptions();

    @Option(names = "--all", description = "All letters; needed when no other option chooses some.")
    private boolean all;

    @Option(names = "--dry-run", description = "Say what would be sent, and send nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "The result as one JSON line.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (letters.chooseNothing() && !all) {
            throw new UsageException(
                    "No letters are chosen. Give --stream, --stage, --reason, --from, --to or --letter; or --all.");
        }
        try (LetterTopic topic = topicOptions.open()) {
            if (dryRun) {
                print(topic.due(letters.filter()), 0);
                return ExitCode.OK;
            }
            try (LetterRetry retry = new LetterRetry(topicOptions.kafka(), topic)) {
                List<Letter> due = topic.due(letters.filter());
                int sent = retry.send(due);
                print(due, sent);
                return sent == due.size() ? ExitCode.OK : ExitCode.FAILED;
            }
        }
    }

    private void print(List<Letter> due, int sent) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.line(Map.of("due", due.size(), "sent", sent, "dryRun", dryRun)));
            return;
        }
        if (dryRun) {
            due.forEach(letter -> out.printf(
                    "%-10s %-16s to %s-%d, was @%d: %s%n",
                    letter.place(),
                    letter.stream(),
                    letter.sourceTopic(),
                    letter.sourcePartition(),
                    letter.sourceOffset(),
                    letter.reason()));
        }
        out.printf("%d letters to send back, %d sent%n", due.size(), sent);
    }
}
