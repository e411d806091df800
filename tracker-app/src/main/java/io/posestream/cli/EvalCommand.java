package io.posestream.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** {@code posestream eval}: scores against truth. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Score poses and tracks against truth, by the definitions the field uses.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream eval coco --truth gt.json --results res.json",
            "  posestream eval posetrack --truth annotations/val --results predictions",
            "  posestream eval mot --truth gt.txt --tracks tracks.txt",
            "  posestream eval stream --truth truth.jsonl --poses poses.jsonl",
            "  posestream eval pose3d --truth truth.jsonl --poses poses.jsonl",
            "  posestream eval head --cache cache --head models/my-head",
            "  posestream eval views --calibration Calib.qca.txt --poses cam01.jsonl,cam02.jsonl",
            "",
            "Each prints a table, with --json one line for programs, and draws with --plot FILE (.png or .svg)."
        },
        subcommands = {
            EvalCocoCommand.class,
            EvalPoseTrackCommand.class,
            EvalMotCommand.class,
            EvalStreamCommand.class,
            EvalPose3dCommand.class,
            EvalHeadCommand.class,
            EvalViewsCommand.class
        })
final class EvalCommand implements Runnable {
    @CommandLine.Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
