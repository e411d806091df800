package io.posestream.cli;

import io.posestream.app.Topics;
import io.posestream.config.Settings;
import io.posestream.delivery.StreamOverview;
import io.posestream.delivery.StreamStatus;
import io.posestream.frame.EpochTime;
import io.posestream.wire.TopicAdmin;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream streams}. */
@Command(
        name = "streams",
        mixinStandardHelpOptions = true,
        description = {
            "Show who runs what stream, how far it is and how it does; with or without running trackers.",
            "LIVE: answered as frames come. STALLED: no frame comes. RECOVERING: frames wait, and no progress was"
                    + " written for seconds. UNSERVED: no tracker runs it. UNREADABLE: its state is of another version.",
            "Lag counts all streams of the partition together."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream streams --bootstrap broker:9092",
            "  posestream streams --set delivery.group=night --json"
        })
final class StreamsCommand implements Callable<Integer> {
    private static final String ROW = "%-20s %9s  %-16s %-10s %7s %10s %6s %9s%n";

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private KafkaOptions kafkaOptions = new KafkaOptions();

    @Option(names = "--json", description = "One JSON document instead of a table.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings = options.read();
        Map<String, String> kafka = kafkaOptions.properties(settings);
        try (TopicAdmin admin = new TopicAdmin(kafka)) {
            admin.require(List.of(settings.topics().frames(), settings.topics().state()));
        }
        try (StreamOverview overview = new StreamOverview(settings.delivery().group(), Topics.names(settings), kafka)) {
            print(settings.delivery().group(), overview.read());
        }
        return ExitCode.OK;
    }

    private void print(String group, List<StreamStatus> streams) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.line(Map.of("group", group, "streams", streams)));
            return;
        }
        if (streams.isEmpty()) {
            out.println("No stream of group " + group + " is going on.");
            return;
        }
        out.printf(ROW, "stream", "partition", "instance", "state", "lag", "last frame", "tracks", "written");
        for (StreamStatus stream : streams) {
            out.printf(
                    ROW,
                    stream.streamId(),
                    stream.partition(),
                    stream.instance().isEmpty() ? "-" : stream.instance(),
                    stream.condition(),
                    stream.lagFrames(),
                    stream.lastFrameSeq(),
                    stream.tracks(),
                    age(stream));
        }
    }

    private static String age(StreamStatus stream) {
        if (stream.writtenTimeNs() == 0) {
            return "-";
        }
        long ms = TimeUnit.NANOSECONDS.toMillis(EpochTime.nowNs() - stream.writtenTimeNs());
        return String.format(Locale.ROOT, "%.1f s", ms / 1000.0);
    }
}
