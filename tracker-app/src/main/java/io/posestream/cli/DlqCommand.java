package io.posestream.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code posestream dlq}: the dead letters of a tracker. */
@Command(
        name = "dlq",
        mixinStandardHelpOptions = true,
        description = "Look at records that could not be used, and send them back once their fault is mended.",
        subcommands = {ListLettersCommand.class, ShowLetterCommand.class, RetryLettersCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream dlq list --bootstrap broker:9092",
            "  posestream dlq show 0@17 --save frame.bin",
            "  posestream dlq retry --stream door --stage decode --from 2026-05-04T10:00:00Z --dry-run"
        })
final class DlqCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
