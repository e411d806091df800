package io.posestream.cli;

import io.posestream.app.Closer;
import io.posestream.app.PoseReader;
import io.posestream.app.Topics;
import io.posestream.config.Settings;
import io.posestream.export.JsonLinesWriter;
import io.posestream.export.PoseWriter;
import io.posestream.frame.PoseFrame;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream tail}: poses off the topic, readable. */
@Command(
        name = "tail",
        mixinStandardHelpOptions = true,
        description = "Print poses as they are published, a line a frame, until Ctrl-C.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream tail --stream door",
            "  posestream tail --from-beginning --limit 100 --json > poses.jsonl",
            "  posestream tail --topic posestream.truth.v1 --from-beginning --idle-seconds 3 --json > truth.jsonl"
        })
final class TailCommand implements Callable<Integer> {

    @Option(names = "--stream", paramLabel = "ID", description = "Only this stream.")
    private @Nullable String stream;

    @Option(
            names = "--topic",
            paramLabel = "NAME",
            description = "Another topic of poses, such as the truth of simulated cameras (default: the poses topic).")
    private @Nullable String topic;

    @Option(names = "--from-beginning", description = "From the oldest frame that the topic holds.")
    private boolean fromBeginning;

    @Option(names = "--limit", defaultValue = "0", description = "Stop after so many frames; 0 = never.")
    private long limit;

    @Option(
            names = "--idle-seconds",
            defaultValue = "0",
            description = "Stop after so long without a frame; 0 = never.")
    private long idleSeconds;

    @Option(names = "--json", description = "JSON Lines, as 'track' writes them.")
    private boolean json;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private KafkaOptions kafkaOptions = new KafkaOptions();

    @Spec
    private CommandSpec spec;

    private long printed;

    @Override
    public Integer call() {
        Settings settings = options.read();
        PrintWriter out = spec.commandLine().getOut();
        try (Shutdown shutdown = new Shutdown();
                Closer parts = new Closer()) {
            PoseReader reader = parts.keep(new PoseReader(
                    kafkaOptions.properties(settings),
                    topic == null ? Topics.names(settings).poses() : topic,
                    fromBeginning));
            shutdown.onSignal(reader::close);
            PoseWriter writer = json ? new JsonLinesWriter(out, "standard output") : new PoseLines(out);
            reader.follow(poses -> accept(poses, writer, reader), idleSeconds * 1000);
        }
        return ExitCode.OK;
    }

    private void accept(PoseFrame poses, PoseWriter writer, PoseReader reader) {
        if (stream != null && !stream.equals(poses.id().streamId())) {
            return;
        }
        writer.write(poses);
        if (++printed == limit) {
            reader.close();
        }
    }
}
