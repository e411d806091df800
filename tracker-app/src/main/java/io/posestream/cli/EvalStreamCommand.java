package io.posestream.cli;

import io.posestream.app.RecordedFrames;
import io.posestream.evaluation.ComparisonSettings;
import io.posestream.evaluation.PersonSimilarity;
import io.posestream.evaluation.motion.JitterEvaluation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream eval stream}: published poses of a stream against its truth. */
@Command(
        name = "stream",
        mixinStandardHelpOptions = true,
        description = {
            "Score published poses against truth: HOTA, MOTA, IDF1, PCK, jitter and lag, by keypoint and over time.",
            "Both are JSON Lines or topics. Frames without poses count as missed; people who are lost do not count.",
            "Of a frame with several revisions the highest counts. Jitter and lag are of event time: what smoothing",
            "adds, not how long the work took. Raw is what the model saw, before smoothing."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream track 'sim:?people=4&seconds=20' --out result       (a simulated source writes its truth)",
            "  posestream eval stream --truth result/truth.jsonl --poses result/poses.jsonl",
            "  posestream eval stream --truth truth.jsonl --poses poses.jsonl --similarity iou --json --plot stream.png",
            "  posestream eval stream --truth-topic posestream.truth.v1 --poses-topic posestream.poses.v1 \\",
            "      --bootstrap-servers localhost:9092 --stream door"
        })
final class EvalStreamCommand implements Callable<Integer> {

    /** Truth is in a file or on a topic. */
    static final class Truth {
        @Option(names = "--truth", paramLabel = "FILE", description = "Truth, JSON Lines.")
        private @Nullable Path file;

        @Option(names = "--truth-topic", paramLabel = "NAME", description = "Truth off a topic.")
        private @Nullable String topic;
    }

    /** Poses are in a file or on a topic. */
    static final class Poses {
        @Option(names = "--poses", paramLabel = "FILE", description = "Published poses, JSON Lines.")
        private @Nullable Path file;

        @Option(names = "--poses-topic", paramLabel = "NAME", description = "Published poses off a topic.")
        private @Nullable String topic;
    }

    @ArgGroup(multiplicity = "1")
    private Truth truth = new Truth();

    @ArgGroup(multiplicity = "1")
    private Poses poses = new Poses();

    @Option(
            names = "--similarity",
            defaultValue = "oks",
            paramLabel = "NAME",
            description = "What makes people alike for HOTA, MOTA and IDF1: oks (keypoints) or iou (boxes).")
    private PersonSimilarity similarity = PersonSimilarity.OKS;

    @Option(
            names = "--revision",
            paramLabel = "N",
            defaultValue = "2147483647",
            showDefaultValue = Visibility.NEVER,
            description = "Highest revision that counts; 0 = from the past only (default: the highest there is).")
    private int revision;

    @Option(names = "--stream", paramLabel = "ID", description = "Only this stream.")
    private @Nullable String stream;

    @Option(
            names = "--rest-speed",
            paramLabel = "PX/S",
            description = "A keypoint that truly moves slower is at rest (default: 15).")
    private double restPxPerS = JitterEvaluation.REST_PX_PER_S;

    @Option(names = "--json", description = "The scores as one JSON line.")
    private boolean json;

    @Option(
            names = "--plot",
            paramLabel = "FILE",
            description = "PCK by keypoint, as .png or .svg; beside it -over-time, -jitter and -lag.")
    private @Nullable Path plot;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private KafkaOptions kafkaOptions = new KafkaOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Supplier<Map<String, String>> kafka = () -> kafkaOptions.properties(options.read());
        RecordedFrames real = new StreamInput(truth.file, truth.topic).read(kafka, Integer.MAX_VALUE, stream);
        RecordedFrames told = new StreamInput(poses.file, poses.topic).read(kafka, revision, stream);
        ComparisonSettings settings =
                new ComparisonSettings(similarity, ComparisonSettings.DEFAULT.pckAlpha(), restPxPerS);
        StreamReport report = new StreamReport(new StreamPairing(real, told).compare(settings), settings);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.line(report.json()));
        } else {
            report.print(out);
        }
        if (plot != null) {
            new StreamPlots(report.figures())
                    .write(plot)
                    .forEach(file -> spec.commandLine().getErr().println("wrote " + file));
        }
        return ExitCode.OK;
    }
}
