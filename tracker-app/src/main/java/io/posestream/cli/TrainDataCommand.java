package io.posestream.cli;

import io.posestream.app.FollowedPeople;
import io.posestream.app.H264RoundTrip;
import io.posestream.app.Perception;
import io.posestream.app.Sources;
import io.posestream.clips.ClipTools;
import io.posestream.clips.Compression;
import io.posestream.clips.DataPlan;
import io.posestream.clips.Part;
import io.posestream.clips.PartSummary;
import io.posestream.clips.TrainingData;
import io.posestream.clips.WindowSheet;
import io.posestream.estimation.Backbone;
import io.posestream.image.Picture;
import io.posestream.image.TimedPicture;
import io.posestream.observe.StageObserver;
import io.posestream.training.WindowKind;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream train data}: windows with truth into feature caches. */
@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        description = {
            "Make the data that the temporal head is trained on, chosen by and judged by: windows of five looks at one"
                    + " person, with what the backbone saw in each and where the keypoints should be.",
            "Writes DIR/train, DIR/validation and DIR/test, which share no clip, scene or seed. May be stopped and"
                    + " started again. A window takes about 0.5 MB."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream train data --out cache",
            "  posestream train data --out cache --windows 20000 --seed 5 --sheet cache.png",
            "  posestream train data --out cache --video mine.mp4 --test-video other.mp4",
            "  posestream train data --out cache --kinds simulated,crowded     nothing but drawn people"
        })
final class TrainDataCommand implements Callable<Integer> {
    private static final int SHEET_ROWS = 24;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for the three caches.")
    private Path out = Path.of("");

    @Option(names = "--windows", defaultValue = "6000", description = "To train on (default: ${DEFAULT-VALUE}).")
    private int windows;

    @Option(names = "--validation", defaultValue = "800", description = "To choose by (default: ${DEFAULT-VALUE}).")
    private int validation;

    @Option(names = "--test", defaultValue = "1500", description = "To judge by (default: ${DEFAULT-VALUE}).")
    private int test;

    @Option(names = "--seed", defaultValue = "1", description = "Of all that is drawn (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--kinds",
            split = ",",
            paramLabel = "KIND",
            description = "Which windows; of ${COMPLETION-CANDIDATES}. Default: all.")
    private Set<WindowKind> kinds = EnumSet.allOf(WindowKind.class);

    @Option(
            names = "--shared",
            paramLabel = "DIR",
            defaultValue = "../shared",
            description = "Folder with data/ for clips, photographs and motion (default: ${DEFAULT-VALUE}).")
    private Path shared = Path.of("");

    @Option(names = "--video", paramLabel = "FILE", description = "A video of your own to train on. May be repeated.")
    private List<Path> videos = new ArrayList<>();

    @Option(names = "--test-video", paramLabel = "FILE", description = "The same, to judge by. May be repeated.")
    private List<Path> testVideos = new ArrayList<>();

    @Option(
            names = "--all-photographs",
            description = "Train on photographs whose licence forbids commercial use or change too.")
    private boolean allPhotographs;

    @Option(names = "--sheet", paramLabel = "FILE.png", description = "A picture of some of the windows.")
    private @Nullable Path sheetFile;

    @Option(names = "--json", description = "The summary as one JSON line.")
    private boolean json;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Map<Part, Integer> wanted =
                new EnumMap<>(Map.of(Part.TRAIN, windows, Part.VALIDATION, validation, Part.TEST, test));
        if (wanted.values().stream().anyMatch(count -> count < 0)) {
            throw new UsageException("--windows, --validation and --test cannot be negative.");
        }
        wanted.values().removeIf(count -> count == 0);
        DataPlan plan = new DataPlan(
                out, shared.resolve("data"), seed, wanted, kinds, videos, testVideos, !allPhotographs, command());
        WindowSheet sheet =
                sheetFile == null ? WindowSheet.NONE : new WindowSheet(SHEET_ROWS, windows + validation + test);
        Map<String, PartSummary> summary = make(plan, sheet);
        if (sheetFile != null) {
            sheet.write(sheetFile);
        }
        print(summary, sheet);
        return ExitCode.OK;
    }

    private Map<String, PartSummary> make(DataPlan plan, WindowSheet sheet) {
        Map<String, PartSummary> summary = new LinkedHashMap<>();
        try (Perception perception = Perception.open(options.read(), StageObserver.NONE)) {
            Backbone backbone = perception.backbone(TrainingData.maps());
            ClipTools tools = new ClipTools(
                    backbone,
                    new Sources()::openPictures,
                    name -> new FollowedPeople(perception, name)::look,
                    TrainDataCommand::compression);
            TrainingData data = new TrainingData(plan, tools, sheet);
            for (Part part : plan.windows().keySet()) {
                data.make(part, new SteadyProgress(spec.commandLine().getErr())::show);
                summary.put(part.text(), PartSummary.of(plan.folder(part), backbone.sha256()));
            }
        }
        return summary;
    }

    private static Compression compression(double fps, int bitsPerSecond) {
        H264RoundTrip stream = new H264RoundTrip(fps, bitsPerSecond);
        return new Compression() {
            @Override
            public Picture pass(TimedPicture timed) {
                return stream.pass(timed);
            }

            @Override
            public void close() {
                stream.close();
            }
        };
    }

    private String command() {
        return "posestream "
                + String.join(" ", spec.commandLine().getParseResult().originalArgs());
    }

    private void print(Map<String, PartSummary> summary, WindowSheet sheet) {
        PrintWriter result = spec.commandLine().getOut();
        if (json) {
            result.println(Json.line(summary));
            return;
        }
        summary.forEach((part, figures) -> {
            result.printf("%-11s %d windows%n", part, figures.windows());
            figures.kinds()
                    .forEach((kind, one) -> result.printf(
                            "  %-13s %5d, %d with a degraded key, of %d clips; single frame %s px clean, %s degraded%n",
                            kind, one.windows(), one.degraded(), one.clips(), one.singleClean(), one.singleDegraded()));
        });
        sheet.captions().forEach(result::println);
        result.println("Caches in " + out.toAbsolutePath());
    }
}
