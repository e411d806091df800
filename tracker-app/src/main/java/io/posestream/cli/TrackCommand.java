package io.posestream.cli;

import io.posestream.app.LocalTracking;
import io.posestream.app.Perception;
import io.posestream.app.PoseFormat;
import io.posestream.app.Sources;
import io.posestream.app.StageTimes;
import io.posestream.app.TrackSummary;
import io.posestream.app.Videos;
import io.posestream.config.Settings;
import io.posestream.image.PictureSource;
import io.posestream.image.VideoWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code posestream track}: people of a file or camera into files. */
@Command(
        name = "track",
        mixinStandardHelpOptions = true,
        description = {
            "Track the people of a video file, folder of pictures, camera or simulated camera. No Kafka needed.",
            "Writes annotated.mp4, contact-sheet.png and poses: poses.jsonl, poses.coco.json with images.coco.json, and"
                    + " tracks.txt (MOT); or the --formats of your choice.",
            "Of a simulated camera it also writes truth.jsonl, for 'eval stream'."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream track clip.mp4 --out result",
            "  posestream track /dev/video0 --out result --no-video --json",
            "  posestream track 000342_mpii_test --out result --formats posetrack,openpose",
            "  posestream track 'sim:?people=4&seconds=20' --out result",
            "  posestream track 'sim:?scene=sport&camera=sweep&seconds=20' --out result   (or pan, shake, zoom)",
            "  posestream track 'sim:?scene=crowd&fps=10&jitter=0.5&drop=0.3&seconds=20' --out result",
            "",
            "Keys of sim:? are scene people fps jitter drop size seed seconds blur noise light camera bvh; jitter is",
            "how far times of pictures waver, as a share of the time between two, drop the share that goes missing."
        })
final class TrackCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SOURCE", description = "File, folder, URL, /dev/videoN or sim:?...")
    private String source = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder for the results; made if absent.")
    private Path out = Path.of(".");

    @Option(names = "--no-video", description = "Do not write annotated.mp4.")
    private boolean noVideo;

    @Option(
            names = "--formats",
            split = ",",
            paramLabel = "FORMAT",
            description = {
                "How poses are written; several with commas. Default: jsonl,coco,mot.",
                "jsonl: poses.jsonl, complete.",
                "coco: poses.coco.json and images.coco.json.",
                "mot: tracks.txt.",
                "posetrack: poses.posetrack.json (PoseTrack18).",
                "openpose: openpose/, a file for each picture (BODY_25).",
                "csv: poses.csv, a row for each person.",
                "metropolis: poses.metropolis.jsonl (nv.Frame of NVIDIA Metropolis)."
            })
    private Set<PoseFormat> formats = PoseFormat.USUAL;

    @Option(names = "--json", description = "The summary as one JSON line.")
    private boolean json;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private EngineOption engine = new EngineOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings = options.read(engine.flags());
        StageTimes times = new StageTimes();
        createFolder();
        try (PictureSource pictures = new Sources().openPictures(source);
                Perception perception = Perception.open(settings, times);
                ProgressBar bar = Progress.bar(
                        "Tracking",
                        pictures.expectedPictures(),
                        spec.commandLine().getErr())) {
            LocalTracking tracking = new LocalTracking(source, perception, times);
            Optional<VideoWriter> video =
                    noVideo ? Optional.empty() : Optional.of(Videos.annotated(out, pictures.fps()));
            print(tracking.run(pictures, out, formats, video, bar::stepTo));
        }
        return ExitCode.OK;
    }

    private void createFolder() {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new UsageException(
                    "The folder " + out + " cannot be made (" + e.getMessage() + "). Choose another --out.");
        }
    }

    private void print(TrackSummary summary) {
        PrintWriter result = spec.commandLine().getOut();
        if (json) {
            result.println(Json.line(summary));
            return;
        }
        result.printf(
                "%d frames in %.1f s = %.1f frames/s; %d people tracked, %.1f per frame on average%n",
                summary.frames(),
                summary.seconds(),
                summary.framesPerSecond(),
                summary.tracks(),
                summary.peoplePerFrame());
        result.println("ms per frame by stage (all threads): " + summary.stageMsPerFrame());
        result.println("Results in " + out.toAbsolutePath());
    }
}
