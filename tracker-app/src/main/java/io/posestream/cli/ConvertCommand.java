package io.posestream.cli;

import io.posestream.app.Conversion;
import io.posestream.app.PoseFormat;
import io.posestream.app.RecordedFrames;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** {@code posestream convert}: recorded poses for other tools. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = {
            "Turn recorded poses, a file of 'track' or what a topic holds now, into other tools' files, or send them to a"
                    + " topic in the layout of NVIDIA Metropolis.",
            "Files lie in --out/STREAM/EPOCH. Each frame is taken once, in its highest revision. A recording is held in"
                    + " memory: choose a --stream where a topic holds days."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream convert --poses result/poses.jsonl --out csv --formats csv",
            "  posestream convert --topic posestream.poses.v1 --stream door --out door --formats coco,mot,openpose",
            "  posestream convert --topic posestream.poses.v1 --to-topic mdx-raw"
        })
final class ConvertCommand implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @ArgGroup(multiplicity = "1")
    private Target target = new Target();

    @Option(
            names = "--formats",
            split = ",",
            paramLabel = "FORMAT",
            description = "With --out: jsonl, coco, mot, posetrack, openpose, csv, metropolis; see 'track --help'."
                    + " Default: jsonl,coco,mot.")
    private Set<PoseFormat> formats = PoseFormat.USUAL;

    @Option(names = "--stream", paramLabel = "ID", description = "Only this stream.")
    private @Nullable String stream;

    @Option(
            names = "--revision",
            paramLabel = "N",
            defaultValue = "2147483647",
            showDefaultValue = Visibility.NEVER,
            description = "Highest revision that counts; 0 = from the past only (default: the highest there is).")
    private int revision;

    @Option(names = "--json", description = "The summary as one JSON line.")
    private boolean json;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private KafkaOptions kafkaOptions = new KafkaOptions();

    @Spec
    private CommandSpec spec;

    /** Poses are in a file or on a topic. */
    private static final class Source {
        @Option(names = "--poses", paramLabel = "FILE", description = "Recorded poses, JSON Lines.")
        private @Nullable Path file;

        @Option(names = "--topic", paramLabel = "NAME", description = "Poses off a topic.")
        private @Nullable String topic;
    }

    /** They go to files or to a topic. */
    private static final class Target {
        @Option(names = "--out", paramLabel = "DIR", description = "Folder for the files; made if absent.")
        private @Nullable Path folder;

        @Option(names = "--to-topic", paramLabel = "NAME", description = "Topic for nv.Frame records (protobuf).")
        private @Nullable String topic;
    }

    @Override
    public Integer call() {
        Supplier<Map<String, String>> kafka = () -> kafkaOptions.properties(options.read());
        RecordedFrames frames = new StreamInput(source.file, source.topic).read(kafka, revision, stream);
        if (frames.frames().isEmpty()) {
            throw new UsageException(
                    "There are no poses in " + frames.name() + (stream == null ? "." : " of stream " + stream + "."));
        }
        List<String> places = convert(frames, kafka);
        if (json) {
            spec.commandLine()
                    .getOut()
                    .println(Json.line(Map.of("frames", frames.frames().size(), "written_to", places)));
        } else {
            spec.commandLine()
                    .getOut()
                    .println(frames.frames().size() + " frames written to " + String.join(", ", places));
        }
        return ExitCode.OK;
    }

    private List<String> convert(RecordedFrames frames, Supplier<Map<String, String>> kafka) {
        if (target.folder != null) {
            return Conversion.toFiles(frames, target.folder, formats).stream()
                    .map(Path::toString)
                    .toList();
        }
        if (target.topic == null) {
            throw new IllegalStateException("picocli demands a folder or a topic");
        }
        Conversion.toMetropolis(frames, kafka.get(), target.topic);
        return List.of("topic " + target.topic);
    }
}
