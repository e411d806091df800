package io.posestream.cli;

import io.posestream.app.Closer;
import io.posestream.app.Sources;
import io.posestream.app.Spools;
import io.posestream.app.Topics;
import io.posestream.config.Settings;
import io.posestream.frame.FrameId;
import io.posestream.image.EncodedSource;
import io.posestream.ingest.CameraIngest;
import io.posestream.ingest.FramePublisher;
import io.posestream.ingest.IngestObserver;
import io.posestream.ingest.IngestSettings;
import io.posestream.ingest.IngestState;
import io.posestream.ingest.IngestSummary;
import io.posestream.ingest.ReconnectPolicy;
import io.posestream.spool.SpoolSettings;
import io.posestream.wire.TopicNames;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code posestream ingest}: a source to the frames topic. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Send a file, folder of pictures, RTSP/HTTP stream, webcam or simulated camera to the frames topic.",
            "H.264 and H.265 are passed through packet by packet. A camera that is lost is opened again, for ever.",
            "While the broker is away frames wait on disk (settings ingest.spool.*), and are sent in order when it is",
            "back; what still waits at the end is sent by the next ingest of the same stream, and the exit code is 3."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream ingest rtsp://user:password@camera/1 --stream door",
            "  posestream ingest clip.mp4 --stream clip --rate 1 --loop",
            "  posestream ingest 'sim:?people=3&fps=10&scene=crossing' --stream lobby"
        })
final class IngestCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SOURCE", description = "File, folder, URL, /dev/videoN or sim:?...")
    private String source = "";

    @Option(
            names = "--stream",
            required = true,
            paramLabel = "ID",
            description = "Stream id; the key of all its records.")
    private String stream = "";

    @Option(
            names = "--rate",
            defaultValue = "1",
            description = "Speed of files: 1 = as recorded, 0 = as fast as possible (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--loop", description = "Begin a file again at its end, as a new epoch.")
    private boolean loop;

    @Option(names = "--json", description = "The summary as one JSON line.")
    private boolean json;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private KafkaOptions kafkaOptions = new KafkaOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings = options.read();
        PrintWriter err = spec.commandLine().getErr();
        Sources sources = new Sources();
        // Opened once before anything else, so that a wrong name fails here and is not retried for ever.
        EncodedSource first = sources.openEncoded(source);
        OpenedFirst opener = new OpenedFirst(first, () -> sources.openEncoded(source));
        ReconnectPolicy reconnect = first.live() ? ReconnectPolicy.FOREVER : ReconnectPolicy.NEVER;
        try (Shutdown shutdown = new Shutdown();
                Closer parts = new Closer();
                ProgressBar bar = Progress.bar(stream, loop ? -1 : first.expectedPictures(), err)) {
            FramePublisher publisher = parts.keep(connect(settings));
            CameraIngest ingest = new CameraIngest(
                    new IngestSettings(stream, rate, loop, reconnect), opener, publisher, new Screen(bar, err));
            shutdown.onSignal(ingest::stop);
            IngestSummary summary = ingest.run();
            print(summary);
            return summary.waiting() == 0 ? ExitCode.OK : ExitCode.UNAVAILABLE;
        }
    }

    /** A file read as fast as possible can wait for the broker; nothing is lost by it. */
    private FramePublisher connect(Settings settings) {
        Map<String, String> kafka = kafkaOptions.properties(settings);
        TopicNames topics = Topics.names(settings);
        Optional<SpoolSettings> spool =
                rate == 0 ? Optional.empty() : Spools.of(settings, stream, kafka.getOrDefault("bootstrap.servers", ""));
        return spool.map(place -> FramePublisher.connect(kafka, topics, place))
                .orElseGet(() -> FramePublisher.connect(kafka, topics));
    }

    private void print(IngestSummary summary) {
        PrintWriter result = spec.commandLine().getOut();
        if (json) {
            result.println(Json.line(summary));
        } else {
            result.printf(
                    "%s: %d frames, %.1f MB, %d refused, %d reconnects%n",
                    stream, summary.frames(), summary.bytes() / 1e6, summary.refused(), summary.reconnects());
        }
        if (summary.dropped() + summary.waiting() > 0) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            "%s: while the broker was away, %d frames were dropped for lack of room or time; %d wait on"
                                    + " disk for the next ingest of this stream%n",
                            stream, summary.dropped(), summary.waiting());
        }
    }

    /** Hands out the source that is open already, then opens new ones. */
    private static final class OpenedFirst implements Supplier<EncodedSource> {
        private final EncodedSource first;
        private final Supplier<EncodedSource> others;
        private boolean used;

        OpenedFirst(EncodedSource first, Supplier<EncodedSource> others) {
            this.first = first;
            this.others = others;
        }

        @Override
        public EncodedSource get() {
            if (used) {
                return others.get();
            }
            used = true;
            return first;
        }
    }

    /** Tells a person how ingest goes on. */
    private record Screen(ProgressBar bar, PrintWriter err) implements IngestObserver {
        @Override
        public void framePublished(FrameId id, int bytes) {
            bar.step();
        }

        @Override
        public void frameRefused(FrameId id, String reason) {
            err.println("frame " + id.frameSeq() + " was refused: " + reason);
        }

        @Override
        public void stateChanged(String streamId, IngestState state, String detail) {
            err.println(
                    streamId + " " + state.name().toLowerCase(Locale.ROOT) + (detail.isEmpty() ? "" : ": " + detail));
        }
    }
}
