package io.posestream.cli;

import io.posestream.app.Closer;
import io.posestream.app.Perception;
import io.posestream.app.Topics;
import io.posestream.config.Settings;
import io.posestream.export.JsonLinesWriter;
import io.posestream.observe.StageObserver;
import io.posestream.replay.FileTarget;
import io.posestream.replay.RecordedTopic;
import io.posestream.replay.Replay;
import io.posestream.replay.ReplayBound;
import io.posestream.replay.ReplayRange;
import io.posestream.replay.ReplaySummary;
import io.posestream.replay.ReplayTarget;
import io.posestream.replay.TopicTarget;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream replay}: recorded frames once more. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Send the frames that a topic holds to another frames topic, or track them into a file.",
            "Tracked into a file, the same frames and settings give the same ids and poses, byte for byte: the time a"
                    + " frame was read is written as its capture time, the time its poses were sent as 0.",
            "On a topic, frames with their old times are late for a tracker: give --now, or run it with --set"
                    + " stream.latency-budget-ms=0. A start between key frames gives DECODE_GAP until the next one."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream replay --to-topic replayed --speed 10 --now",
            "  posestream replay --out poses.jsonl --stream door --from 2026-05-04T10:00:00Z --to 2026-05-04T10:05:00Z",
            "  posestream replay --topic recorded --out poses.jsonl --from @1000 --to @2000"
        })
final class ReplayCommand implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private Destination destination = new Destination();

    @Option(names = "--topic", paramLabel = "NAME", description = "What to replay (default: the frames topic).")
    private @Nullable String topic;

    @Option(names = "--stream", split = ",", paramLabel = "ID", description = "Only these streams.")
    private Set<String> streams = new LinkedHashSet<>();

    @Option(
            names = "--from",
            paramLabel = "TIME|@OFFSET",
            converter = BoundConverter.class,
            description = "Begin here: 2026-05-04T10:15:00Z, milliseconds since 1970, or an offset as @1000.")
    private ReplayBound from = ReplayBound.BEGINNING;

    @Option(
            names = "--to",
            paramLabel = "TIME|@OFFSET",
            converter = BoundConverter.class,
            description = "End before this.")
    private ReplayBound to = ReplayBound.END;

    @Option(
            names = "--speed",
            paramLabel = "N|max",
            converter = SpeedConverter.class,
            description = "1 = as recorded, 10 = ten times as fast, max (default: 1 to a topic, max to a file).")
    private @Nullable Double speed;

    @Option(
            names = "--now",
            description = "To a topic: the first frame is caught now, the others as much later, in new epochs.")
    private boolean now;

    @Option(names = "--json", description = "The summary as one JSON line.")
    private boolean json;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private KafkaOptions kafkaOptions = new KafkaOptions();

    @Spec
    private CommandSpec spec;

    /** Exactly one of them. */
    private static final class Destination {
        @Option(names = "--to-topic", paramLabel = "NAME", description = "Send to this frames topic.")
        private @Nullable String topic;

        @Option(names = "--out", paramLabel = "FILE", description = "Track, and write poses to this JSON Lines file.")
        private @Nullable Path file;
    }

    @Override
    public Integer call() {
        Settings settings = options.read();
        Map<String, String> kafka = kafkaOptions.properties(settings);
        String source = topic == null ? Topics.names(settings).frames() : topic;
        if (source.equals(destination.topic)) {
            throw new UsageException("Topic " + source + " cannot be replayed to itself. Choose another --to-topic.");
        }
        Replay replay = new Replay(speed());
        try (Shutdown shutdown = new Shutdown();
                Closer parts = new Closer();
                ProgressBar bar =
                        Progress.bar("Replaying", -1, spec.commandLine().getErr())) {
            RecordedTopic recorded = parts.keep(new RecordedTopic(kafka, source, new ReplayRange(from, to, streams)));
            ReplayTarget target = parts.keep(target(settings, kafka, parts));
            shutdown.onSignal(replay::stop);
            print(replay.run(recorded, target, bar::stepTo));
        }
        return ExitCode.OK;
    }

    private double speed() {
        double usual = destination.file == null ? 1 : Replay.AT_ONCE;
        return speed == null ? usual : speed;
    }

    private ReplayTarget target(Settings settings, Map<String, String> kafka, Closer parts) {
        if (destination.topic != null) {
            return new TopicTarget(kafka, destination.topic, now ? System.currentTimeMillis() : 0);
        }
        if (destination.file == null) {
            throw new IllegalStateException("picocli demands a topic or a file");
        }
        if (now) {
            throw new UsageException("A file keeps the times of the recording. Leave --now out.");
        }
        Perception perception = parts.keep(Perception.open(settings, StageObserver.NONE));
        return new FileTarget(perception.unhurriedPipelines(), new JsonLinesWriter(destination.file));
    }

    private void print(ReplaySummary summary) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.line(summary));
        } else {
            out.printf(
                    "%d records, %.1f MB in %.1f s; %d of them no frames, or not in order%n",
                    summary.records(), summary.bytes() / 1e6, summary.seconds(), summary.refused());
        }
        if (summary.records() == 0) {
            spec.commandLine()
                    .getErr()
                    .println("Nothing lies in this range; check --topic, --stream, --from and --to.");
        }
    }
}
