package io.posestream.cli;

import io.posestream.dataset.posetrack.PoseTrackReader;
import io.posestream.evaluation.posetrack.PoseTrackEvaluation;
import io.posestream.evaluation.posetrack.PoseTrackScores;
import io.posestream.evaluation.posetrack.SequencePair;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream eval posetrack}: AP, MOTA and HOTA of joints, normalised by the head. */
@Command(
        name = "posetrack",
        mixinStandardHelpOptions = true,
        description = {
            "Score poses and tracks the PoseTrack way: AP and MOTA as poseval computes them, and keypoint HOTA of"
                    + " PoseTrack21. Files of PoseTrack17, PoseTrack18 and PoseTrack21 are read, one a sequence.",
            "MOTA and MOTP keep poseval's oddities, so that they compare with published ones; 'plain' has them by the"
                    + " book."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream eval posetrack --truth annotations/val --results predictions",
            "  posestream eval posetrack --truth gt.json --results result/poses.posetrack.json --json",
            "  posestream eval posetrack --truth annotations/val --results predictions --plot parts.svg"
        })
final class EvalPoseTrackCommand implements Callable<Integer> {

    @Option(
            names = "--truth",
            paramLabel = "DIR",
            required = true,
            description = "Annotations: a folder with a JSON file for each sequence, or one file.")
    private Path truth = Path.of(".");

    @Option(
            names = "--results",
            paramLabel = "DIR",
            required = true,
            description = "Predictions: a folder with files of the same names, or one file.")
    private Path results = Path.of(".");

    @Option(names = "--json", description = "All figures as one JSON line.")
    private boolean json;

    @Option(names = "--plot", paramLabel = "FILE", description = "AP, MOTA and HOTA by body part, as .png or .svg.")
    private Optional<Path> plot = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PoseTrackEvaluation evaluation = new PoseTrackEvaluation();
        for (PairedFiles pair : PairedFiles.of(truth, results)) {
            evaluation.add(new SequencePair(PoseTrackReader.read(pair.truth()), PoseTrackReader.read(pair.result())));
        }
        PoseTrackScores scores = evaluation.scores();
        plot.ifPresent(file -> PoseTrackReport.bars(scores).write(file));
        spec.commandLine()
                .getOut()
                .println(json ? Json.line(PoseTrackReport.values(scores)) : PoseTrackTable.of(scores));
        return ExitCode.OK;
    }
}
