package io.posestream.cli;

import io.posestream.letters.LetterFilter;
import io.posestream.letters.LetterPlace;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which commands choose dead letters. */
final class LetterOptions {
    @Option(names = "--stream", paramLabel = "ID", description = "Only this stream.")
    private @Nullable String stream;

    @Option(
            names = "--stage",
            paramLabel = "NAME",
            description = "Only letters that this step refused: wire, decode...")
    private @Nullable String stage;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Only letters whose reason contains this.")
    private @Nullable String reason;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = Moment.Converter.class,
            description = "Captured at this time or later: 2026-05-04T10:15:00Z, or milliseconds since 1970.")
    private Moment from = Moment.BEGINNING;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = Moment.Converter.class,
            description = "Captured before this time.")
    private Moment to = Moment.NEVER;

    @Option(
            names = "--letter",
            split = ",",
            paramLabel = "PARTITION@OFFSET",
            description = "Only these letters of the dead letter topic.")
    private Set<String> places = new LinkedHashSet<>();

    boolean chooseNothing() {
        return stream == null
                && stage == null
                && reason == null
                && places.isEmpty()
                && from.equals(Moment.BEGINNING)
                && to.equals(Moment.NEVER);
    }

    LetterFilter filter() {
        return new LetterFilter(
                stream,
                stage,
                reason,
                from.ms(),
                to.ms(),
                places.stream().map(LetterOptions::place).collect(Collectors.toSet()));
    }

    static LetterPlace place(String text) {
        return LetterPlace.parse(text)
                .orElseThrow(() -> new UsageException("'" + text
                        + "' names no letter. Give its partition and offset as 0@17; 'dlq list' shows some."));
    }
}
