package io.posestream.cli;

import io.posestream.app.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code posestream}. */
@Command(
        name = "posestream",
        version = "PoseStream " + Version.NAME,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Real-time human pose tracking: camera frames off Kafka, ID-tracked poses back to Kafka.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream demo                                   see it work: broker, cameras, tracker, viewer",
            "  posestream track clip.mp4 --out result            people of a video file, no Kafka needed",
            "  posestream broker                                 a broker for trying things out",
            "  posestream ingest rtsp://camera/1 --stream door   a camera to the frames topic",
            "  posestream run --viewer                           frames to poses, with a page to watch",
            "  posestream tail                                   read poses off the topic",
            "  posestream analytics                              poses to windows, minutes and alerts",
            "  posestream eval mot --truth gt.txt --tracks t.txt scores against truth, by the field's definitions",
            "  posestream quality --quick                        how well this tracker does, in two minutes",
            "",
            "Exit codes: 0 done, 1 ran and failed its check, 2 bad input, 3 something outside is not there,",
            "4 a fault of PoseStream."
        },
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            AnalyticsCommand.class,
            IngestCommand.class,
            TrackCommand.class,
            TailCommand.class,
            ConvertCommand.class,
            MotCommand.class,
            EvalCommand.class,
            QualityCommand.class,
            TrainCommand.class,
            StreamsCommand.class,
            DlqCommand.class,
            ReplayCommand.class,
            PropagateCommand.class,
            TopicsCommand.class,
            ConfigCommand.class,
            ModelsCommand.class,
            BrokerCommand.class,
            ChaosCommand.class,
            SoakCommand.class
        })
public final class PoseStream implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Runs a command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new PoseStream())
                .setExecutionExceptionHandler(new FailureSentences())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpLongOptionsMaxWidth(32)
                .setUsageHelpWidth(110);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
