package io.posestream.cli;

import io.posestream.app.BoxTracking;
import io.posestream.app.BoxTrackingSummary;
import io.posestream.dataset.mot.MotReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream mot}: public detections to tracks. */
@Command(
        name = "mot",
        mixinStandardHelpOptions = true,
        description = {
            "Track the boxes of a detector's file, without pictures and poses.",
            "Detections and tracks are MOTChallenge text. This is the tracker alone, to compare it with others on the",
            "same detections. It works as on a live stream: a frame is answered by what is known then, nothing is",
            "filled in later, and who is hidden is not written. Detections without a score (-1) count as sure. Score",
            "the result with 'posestream eval mot'."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream mot --detections det/det.txt --fps 30 --out tracks.txt",
            "  posestream mot --detections det/det.txt --fps 25 --sure 0.6 --unsure 0.1 --out tracks.txt --json"
        })
final class MotCommand implements Callable<Integer> {

    private static final int MAX_FPS = 1000;

    @Option(names = "--detections", paramLabel = "FILE", required = true, description = "Boxes with scores.")
    private Path detections = Path.of("");

    @Option(
            names = "--fps",
            paramLabel = "N",
            required = true,
            description = "Frames per second of the sequence: tracking goes by time.")
    private double fps;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Tracks; written anew.")
    private Path out = Path.of("");

    @Option(
            names = "--sure",
            paramLabel = "SCORE",
            defaultValue = "0.9",
            description = "A box of this score may be someone new (default: ${DEFAULT-VALUE}).")
    private double sure;

    @Option(
            names = "--unsure",
            paramLabel = "SCORE",
            defaultValue = "0.55",
            description = "A box of this score may only go on with someone known (default: ${DEFAULT-VALUE}).")
    private double unsure;

    @Option(names = "--json", description = "The summary as one JSON line.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        requireSensible();
        BoxTrackingSummary summary = new BoxTracking(fps, sure, unsure).run(MotReader.detections(detections), out);
        PrintWriter result = spec.commandLine().getOut();
        if (json) {
            result.println(Json.line(summary));
        } else {
            result.printf(
                    "%d frames, %d detections; %d people tracked, %d boxes written; %.3f ms per frame%n",
                    summary.frames(),
                    summary.detections(),
                    summary.tracks(),
                    summary.boxes(),
                    summary.trackingMsPerFrame());
            result.println("Tracks in " + out.toAbsolutePath());
        }
        return ExitCode.OK;
    }

    private void requireSensible() {
        if (!(fps > 0 && fps <= MAX_FPS)) {
            throw new UsageException("--fps must be above 0 and at most " + MAX_FPS + ", got " + fps
                    + ". It is the sequence's frame rate.");
        }
        if (!(unsure >= 0 && unsure <= sure && sure <= 1)) {
            throw new UsageException(
                    "--unsure and --sure must be scores of 0 to 1, the first not above the second, got " + unsure
                            + " and " + sure + ".");
        }
    }
}
