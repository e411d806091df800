package io.posestream.cli;

import io.posestream.dataset.DatasetException;
import io.posestream.dataset.pose3d.SpaceLine;
import io.posestream.dataset.pose3d.SpaceLinesReader;
import io.posestream.evaluation.keypoint.RootJoint;
import io.posestream.evaluation.keypoint.SpaceEvaluation;
import io.posestream.pose.Pose3;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream eval pose3d}. */
@Command(
        name = "pose3d",
        mixinStandardHelpOptions = true,
        description = {
            "Errors of poses in space, in mm: MPJPE, P-MPJPE, N-MPJPE, and 3DPCK at 150 mm with its AUC.",
            "Both files hold a line a person and frame; truth and poses are paired by frame and person:",
            "  {\"frame\":12,\"person\":3,\"joints\":{\"pelvis\":[x,y,z],\"left_knee\":[x,y,z]}}",
            "Joints are paired by name, coordinates are mm. person may be absent where there is only one."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream eval pose3d --truth truth.jsonl --poses poses.jsonl",
            "  posestream eval pose3d --truth truth.jsonl --poses poses.jsonl --root neck --json"
        })
final class EvalPose3dCommand implements Callable<Integer> {
    @Option(names = "--truth", paramLabel = "FILE", required = true, description = "True poses, JSON Lines.")
    private Path truthFile = Path.of("");

    @Option(names = "--poses", paramLabel = "FILE", required = true, description = "Poses to judge, JSON Lines.")
    private Path posesFile = Path.of("");

    @Option(
            names = "--root",
            paramLabel = "JOINT",
            description = "Joint that both poses are moved to; default pelvis, else the middle of the hips.")
    private @Nullable String root;

    @Option(names = "--plot", paramLabel = "FILE", description = "Draw the error of each joint; .png or .svg.")
    private @Nullable Path plot;

    @Option(names = "--json", description = "The figures as one JSON line.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        SpaceReport report = evaluate(new RootJoint(root));
        report.show(spec.commandLine().getOut(), json, plot);
        return ExitCode.OK;
    }

    private SpaceReport evaluate(RootJoint rootJoint) {
        List<SpaceLine> truth = rooted(truthFile, rootJoint);
        Map<SpaceLine.Key, Pose3> unpaired = new HashMap<>();
        rooted(posesFile, rootJoint).forEach(line -> unpaired.put(line.key(), line.pose()));
        int poses = unpaired.size();
        SpaceEvaluation evaluation = new SpaceEvaluation(rootJoint);
        for (SpaceLine line : truth) {
            Pose3 pose = unpaired.remove(line.key());
            if (pose == null) {
                evaluation.addMissed(line.pose());
            } else {
                evaluation.add(line.pose(), pose);
            }
        }
        if (unpaired.size() == poses) {
            throw new UsageException("No pose of " + posesFile + " has the frame and person of a line of " + truthFile
                    + ". Number frames and people alike in both.");
        }
        return new SpaceReport(evaluation.scores(), unpaired.size());
    }

    private static List<SpaceLine> rooted(Path file, RootJoint root) {
        List<SpaceLine> lines = SpaceLinesReader.read(file);
        for (SpaceLine line : lines) {
            if (root.of(line.pose()).isEmpty()) {
                throw DatasetException.at(
                        file,
                        line.line(),
                        "no root joint (" + root + ") among "
                                + line.pose().joints().keySet() + "; name one that all poses have with --root");
            }
        }
        return lines;
    }
}
