package io.posestream.cli;

import io.posestream.app.PayloadLook;
import io.posestream.letters.LetterTopic;
import io.posestream.letters.OpenedLetter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code posestream dlq show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Show one dead letter: where it came from, why it was refused, and what its bytes are.")
final class ShowLetterCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PARTITION@OFFSET", description = "Its place on the dead letter topic, such as 0@17.")
    private String place = "";

    @Option(names = "--save", paramLabel = "FILE", description = "Write its bytes to a file, as they are.")
    private @Nullable Path file;

    @Option(names = "--json", description = "One JSON line.")
    private boolean json;

    @Mixin
    private LetterTopicOptions topicOptions = new LetterTopicOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        OpenedLetter letter = fetch();
        Map<String, Object> facts = letter.facts();
        facts.put("payload", letter.frame().map(PayloadLook::describe).orElseGet(letter::whyNoFrame));
        facts.put("head", letter.hexHead());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.line(facts));
        } else {
            facts.forEach((name, value) -> out.printf("%-10s %s%n", name, value));
        }
        if (file != null) {
            save(letter.bytes(), file);
        }
        return ExitCode.OK;
    }

    private OpenedLetter fetch() {
        try (LetterTopic topic = topicOptions.open()) {
            return topic.fetch(LetterOptions.place(place))
                    .flatMap(OpenedLetter::of)
                    .orElseThrow(() -> new UsageException("There is no dead letter at " + place
                            + ", or no longer; 'dlq list' shows where some are."));
        }
    }

    private static void save(byte[] bytes, Path file) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UsageException("The file " + file + " cannot be written (" + e + "). Choose another --save.");
        }
    }
}
