package io.posestream.cli;

import io.posestream.app.RecordedFrames;
import io.posestream.evaluation.views.CameraView;
import io.posestream.evaluation.views.QualisysCalibration;
import io.posestream.evaluation.views.ViewedPose;
import io.posestream.evaluation.views.ViewsEvaluation;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackedPerson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream eval views}: poses of one person in calibrated views, held against each other. */
@Command(
        name = "views",
        mixinStandardHelpOptions = true,
        description = {
            "Triangulate the body of one person from several calibrated, synchronous views, and tell how far the poses lie"
                    + " from the points' pictures and how they jitter. Needs no truth.",
            "In each file the track counts that is highest in all of its frames together; frames are paired by number."
                    + " Only frames that all views have count."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream track cam01.mp4 --out cam01 --no-video --formats jsonl        (and so for the other cameras)",
            "  posestream eval views --calibration Calib.qca.txt --poses cam01/poses.jsonl,cam02/poses.jsonl"
        })
final class EvalViewsCommand implements Callable<Integer> {
    @Option(
            names = "--calibration",
            paramLabel = "FILE",
            required = true,
            description = "XML of Qualisys with the cameras in the order of --poses.")
    private Path calibration = Path.of("");

    @Option(
            names = "--poses",
            paramLabel = "FILE",
            split = ",",
            required = true,
            description = "Poses of each camera, JSON Lines; several with commas.")
    private List<Path> poses = new ArrayList<>();

    @Option(
            names = "--revision",
            paramLabel = "N",
            defaultValue = "2147483647",
            showDefaultValue = Visibility.NEVER,
            description = "Highest revision that counts; 0 = from the past only (default: the highest there is).")
    private int revision;

    @Option(names = "--json", description = "The figures as one JSON line.")
    private boolean json;

    @Option(names = "--plot", paramLabel = "FILE", description = "Draw the error in each view; .png or .svg.")
    private @Nullable Path plot;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<CameraView> cameras = QualisysCalibration.read(calibration);
        if (cameras.size() != poses.size()) {
            throw new UsageException(calibration + " has " + cameras.size() + " cameras, but --poses names "
                    + poses.size() + " files; name one for each camera, in the calibration's order.");
        }
        List<Map<Long, ViewedPose>> views = poses.stream().map(this::view).toList();
        SortedMap<Long, List<ViewedPose>> moments = new TreeMap<>();
        for (Long frame : views.get(0).keySet()) {
            List<ViewedPose> seen = views.stream()
                    .filter(view -> view.containsKey(frame))
                    .map(view -> view.get(frame))
                    .toList();
            if (seen.size() == views.size()) {
                moments.put(frame, seen);
            }
        }
        if (moments.isEmpty()) {
            throw new UsageException("No frame shows a person in all files of --poses; they must be of the same time.");
        }
        new ViewsReport(ViewsEvaluation.of(cameras, moments))
                .show(spec.commandLine().getOut(), json, plot);
        return ExitCode.OK;
    }

    /** The chief person of a file, by number of the frame. */
    private Map<Long, ViewedPose> view(Path file) {
        RecordedFrames recorded = RecordedFrames.ofFile(file, revision, null);
        Map<Long, Double> heights = recorded.frames().values().stream()
                .flatMap(frame -> frame.people().stream())
                .collect(Collectors.groupingBy(
                        TrackedPerson::trackId,
                        Collectors.summingDouble(person -> person.box().height())));
        long chief = heights.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow(() -> new UsageException(file + " shows no person; name the poses of a clip with one."))
                .getKey();
        Map<Long, ViewedPose> view = new TreeMap<>();
        for (PoseFrame frame : recorded.frames().values()) {
            frame.people().stream()
                    .filter(person -> person.trackId() == chief)
                    .findFirst()
                    .ifPresent(person -> view.put(
                            frame.id().frameSeq(), new ViewedPose(person.pose(), frame.width(), frame.height())));
        }
        return view;
    }
}
