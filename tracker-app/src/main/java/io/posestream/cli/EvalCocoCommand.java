package io.posestream.cli;

import io.posestream.dataset.coco.CocoResults;
import io.posestream.dataset.coco.CocoResultsReader;
import io.posestream.dataset.coco.CocoTruth;
import io.posestream.dataset.coco.CocoTruthReader;
import io.posestream.evaluation.coco.CocoEvaluation;
import io.posestream.evaluation.coco.CocoScores;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream eval coco}. */
@Command(
        name = "coco",
        mixinStandardHelpOptions = true,
        description = {
            "COCO keypoint AP and AR by OKS, in agreement with COCO's own evaluation (COCOeval, 'keypoints').",
            "All images and categories of the truth count, with results or without. -1 means that the truth has",
            "nobody of that kind. The table by joint is of the people found at OKS .50; COCO has no such figures."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream eval coco --truth person_keypoints_val2017.json --results results.json",
            "  posestream eval coco --truth gt.json --results res.json --json",
            "  posestream eval coco --truth gt.json --results res.json --plot joints.svg"
        })
final class EvalCocoCommand implements Callable<Integer> {
    @Option(
            names = "--truth",
            paramLabel = "FILE",
            required = true,
            description = "COCO annotations: images, categories and annotations with keypoints.")
    private Path truthFile = Path.of("");

    @Option(
            names = "--results",
            paramLabel = "FILE",
            required = true,
            description = "COCO results: a list of {image_id, category_id, keypoints, score}.")
    private Path resultsFile = Path.of("");

    @Option(names = "--plot", paramLabel = "FILE", description = "Draw the table by joint; .png or .svg.")
    private @Nullable Path plot;

    @Option(names = "--json", description = "The figures as one JSON line.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CocoTruth truth = CocoTruthReader.read(truthFile);
        CocoResults results = CocoResultsReader.read(resultsFile, truth);
        truth.remarks().forEach(this::remark);
        results.remarks().forEach(this::remark);
        CocoScores scores = CocoEvaluation.of(truth, results);
        CocoReport report = new CocoReport(truth, results, scores);
        report.show(spec.commandLine().getOut(), json, plot);
        return ExitCode.OK;
    }

    private void remark(String sentence) {
        spec.commandLine().getErr().println("posestream: " + sentence);
    }
}
