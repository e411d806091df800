package io.posestream.cli;

import io.posestream.app.Perception;
import io.posestream.app.Sources;
import io.posestream.image.PictureSource;
import io.posestream.observe.StageObserver;
import io.posestream.propagation.Checks;
import io.posestream.propagation.LabelFileWriter;
import io.posestream.propagation.LabelSet;
import io.posestream.propagation.PropagatedTrack;
import io.posestream.propagation.Propagation;
import io.posestream.propagation.Trial;
import io.posestream.propagation.Watcher;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code posestream propagate}: labels of some frames to all frames. */
@Command(
        name = "propagate",
        mixinStandardHelpOptions = true,
        description = {
            "Carry the labels of some frames of a video to the other frames, forward and backward, with a score for each"
                    + " keypoint. What fails the checks is left unlabelled. Labels themselves never change.",
            "Labels are COCO keypoints, PoseTrack18 or PoseTrack21 JSON, and so is what is written. With --every or"
                    + " --truth the error is told, beside that of copying the nearest label and of straight lines."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream propagate clip.mp4 --labels every4th.json --out all.json",
            "  posestream propagate frames/ --labels labels.json --out all.json --json",
            "  posestream propagate clip.mp4 --labels all-labels.json --every 4 --plot error.svg   how well it would do",
            "  posestream propagate 'sim:?scene=sport&seconds=4&seed=5' --every 4                  no labels needed"
        })
final class PropagateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SOURCE", description = "Video file, folder of pictures, or sim:?...")
    private String source = "";

    @Option(names = "--labels", paramLabel = "FILE", description = "Labels of some frames; of sim: they are known.")
    private @Nullable Path labelFile;

    @Option(names = "--out", paramLabel = "FILE", description = "The labels again, with those of all other frames.")
    private @Nullable Path out;

    @Option(names = "--every", paramLabel = "K", description = "Use every K-th labelled frame, score by the others.")
    private int every;

    @Option(names = "--truth", paramLabel = "FILE", description = "Labels of all frames to score by.")
    private @Nullable Path truthFile;

    @Option(
            names = "--reach",
            paramLabel = "FRAMES",
            defaultValue = "15",
            description = "How far from a label anything is carried (default: ${DEFAULT-VALUE}).")
    private int reach;

    @Option(
            names = "--first-number",
            paramLabel = "N",
            defaultValue = "0",
            description = "Number of the video's first frame in the labels' file names (default: ${DEFAULT-VALUE}).")
    private int firstNumber;

    @Option(
            names = "--plot",
            paramLabel = "FILE",
            description = "Error by distance to the nearest label; .png or .svg.")
    private @Nullable Path plot;

    @Option(names = "--json", description = "The figures as one JSON line.")
    private boolean json;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        refuseWhatDoesNotFit();
        PropagationLabels labels = PropagationLabels.of(source, labelFile, truthFile, every, firstNumber);
        LabelSet given = labels.given();
        PropagateReport report;
        try (Perception perception = Perception.open(options.read(), StageObserver.NONE);
                Watcher watcher = new Watcher(
                        perception.backbone(Watcher.maps()), perception.head(), Propagation.looks(given, reach));
                PictureSource pictures = new Sources().openPictures(source);
                ProgressBar bar = Progress.bar(
                        "Propagating",
                        pictures.expectedPictures(),
                        spec.commandLine().getErr())) {
            Propagation propagation = new Propagation(given, reach, Checks.DEFAULT, watcher);
            List<PropagatedTrack> tracks = propagation.run(pictures, bar::stepTo);
            labels.refuseBeyond(propagation.frames());
            if (out != null) {
                LabelFileWriter.write(labels.file().orElseThrow(), tracks, propagation.frames(), out);
            }
            Trial trial = labels.truth().map(Trial::new).orElse(null);
            if (trial != null) {
                trial.add(tracks);
            }
            report = new PropagateReport(
                    tracks, propagation.frames(), given.frames().size(), trial);
        }
        if (plot != null) {
            report.plot(plot);
        }
        report.print(spec.commandLine().getOut(), json);
        return ExitCode.OK;
    }

    private void refuseWhatDoesNotFit() {
        boolean simulated = Sources.isSimulated(source);
        if (!simulated && labelFile == null) {
            throw new UsageException("There are no labels to carry; name them with --labels FILE.");
        }
        if (simulated && (labelFile != null || truthFile != null || out != null || every < 2)) {
            throw new UsageException(
                    "Labels and truth of a simulated camera are known; give --every K, at least 2, and no --labels,"
                            + " --truth or --out.");
        }
        if (every < 0 || every == 1 || reach < 1) {
            throw new UsageException(
                    "--every must be at least 2 and --reach at least 1, got " + every + " and " + reach + ".");
        }
        if (out == null && every == 0 && truthFile == null) {
            throw new UsageException("Nothing is asked for; give --out FILE to write, or --every K to try it.");
        }
        if (out != null && every > 0) {
            throw new UsageException("--every only tries how well it would do; leave out --out, or --every.");
        }
        if (plot != null && every == 0 && truthFile == null) {
            throw new UsageException("A plot needs truth; give --every K or --truth FILE with --plot.");
        }
    }
}
