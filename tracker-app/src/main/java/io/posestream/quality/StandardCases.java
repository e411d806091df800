package io.posestream.quality;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The cases of the report, and what the project promises of them. */
public final class StandardCases {
    /** Longest occlusions in this cast's ways: half hidden 1.1 s, more than 0.7 hidden 0.3 s. */
    private static final String CROSSING = "sim:?scene=crossing&people=4&seed=1&fps=";

    /** Another cast, in each other's way for longer: half hidden 1.2 s, more than 0.7 hidden 0.8 s. */
    private static final String CLOSE_CROSSING = "sim:?scene=crossing&people=4&seed=19&fps=";

    /** Ten people, columns and signs; wholly hidden up to 0.6 s, more than 0.7 hidden up to 1.1 s. */
    private static final String CROWD = "sim:?scene=crowd&people=10&seed=2&fps=";

    private static final double MOST_LOSS = .03;

    private final Path data;
    private final boolean quick;

    /**
     * @param shared folder that holds {@code data/}, as laid out in its README; may be absent
     * @param quick shorter scenes, and no long clips
     */
    public StandardCases(Path shared, boolean quick) {
        this.data = shared.resolve("data");
        this.quick = quick;
    }

    public List<QualityCase> all() {
        List<QualityCase> cases = new ArrayList<>(simulated());
        cases.addAll(clips());
        cases.addAll(labelled());
        return cases;
    }

    private List<QualityCase> simulated() {
        List<QualityCase> cases = new ArrayList<>();
        cases.add(scene("walk", "a street, towards the camera and away", "sim:?scene=walk&fps=25", 20));
        cases.add(scene("sport", "runners and jumps", "sim:?scene=sport&fps=25&blur=0.4", 20));
        cases.add(scene("at-rest", "standing, waving, stretching", "sim:?scene=plaza&people=4&fps=25", 20));
        cases.add(scene("crossing", "4 people hide each other up to 1 s", CROSSING + 25, 60));
        cases.add(scene("crossing-close", "the same, closer together", CLOSE_CROSSING + 25, 60));
        cases.add(scene("crossing-10fps", "crossing at 10 fps", CROSSING + 10, 60));
        cases.add(scene("crossing-30fps", "crossing at 30 fps", CROSSING + 30, 20));
        cases.add(scene("crossing-uneven", "crossing, times waver by 80 %", CROSSING + "25&jitter=0.8", 20));
        cases.add(scene("crossing-lossy", "crossing, 30 % of the frames missing", CROSSING + "25&drop=0.3", 60));
        cases.add(scene("pan", "crossing, seen by a turning camera", CROSSING + "25&camera=pan", 20));
        cases.add(scene("crowd", "10 people, columns and signs", CROWD + 25, 30));
        cases.add(scene("crowd-10fps", "crowd at 10 fps", CROWD + 10, 30));
        cases.add(scene("crowd-lossy", "crowd, 30 % of the frames missing", CROWD + "25&drop=0.3", 30));
        return cases;
    }

    private QualityCase scene(String name, String shows, String source, int seconds) {
        int length = quick ? Math.max(4, seconds / 6) : seconds;
        return new SimulatedCase(name, shows, source + "&seconds=" + length);
    }

    private List<QualityCase> clips() {
        Path video = data.resolve("video");
        List<QualityCase> cases = new ArrayList<>();
        if (!quick) {
            cases.add(new CountedClipCase(
                    "one-by-one",
                    "6 visits to a room, one after another",
                    video.resolve("one-by-one-person-detection.mp4"),
                    OptionalInt.of(6)));
            cases.add(new CountedClipCase(
                    "vtest", "pedestrians who meet and part", video.resolve("vtest.avi"), OptionalInt.empty()));
        }
        cases.add(new CountedClipCase(
                "car-park", "cars and nobody", video.resolve("car-detection.mp4"), OptionalInt.of(0)));
        cases.add(new CountedClipCase(
                "sports2d",
                "a jump, a walk behind a trunk, flare",
                video.resolve("sports2d-demo.mp4"),
                OptionalInt.of(2)));
        return cases;
    }

    private List<QualityCase> labelled() {
        Path coco = data.resolve("coco-mini");
        return List.of(
                new SteadinessCase(
                        "pose2sim",
                        "a man balances, 60 fps",
                        data.resolve("pose2sim-single").resolve("cam03.mp4")),
                new LabelledClipCase("jhmdb", "a catch, torso and legs", data.resolve("jhmdb-catch")),
                new StillsCase(
                        "coco-mini",
                        "32 photographs, detector and pose model",
                        coco.resolve("person_keypoints_val.json"),
                        coco.resolve("val")),
                new PublicDetectionsCase(
                        "tud-campus", "boxes only, a few people near", data.resolve("mot/TUD-Campus"), 25),
                new PublicDetectionsCase("venice-2", "boxes only, a dense street", data.resolve("mot/Venice-2"), 30));
    }

    /** What the project promises. */
    static List<Bar> bars() {
        return List.of(
                Bar.atMost("crossing", Measure.ID_SWITCHES, 0),
                Bar.atLeast("crossing", Measure.IDF1, .97),
                Bar.notBelow("crossing-10fps", "crossing", Measure.IDF1, MOST_LOSS),
                Bar.notBelow("crossing-lossy", "crossing", Measure.IDF1, MOST_LOSS),
                Bar.atLeast("crowd", Measure.IDF1, .85),
                Bar.notBelow("crowd-10fps", "crowd", Measure.IDF1, MOST_LOSS),
                Bar.notBelow("crowd-lossy", "crowd", Measure.IDF1, MOST_LOSS),
                Bar.atLeast("at-rest", Measure.JITTER_CUT, .60),
                Bar.atMost("at-rest", Measure.LAG_FRAMES, 1));
    }

    /** Which of the promises are kept, of those whose cases were measured. */
    public static List<Bar.Verdict> judge(List<CaseResult> results) {
        return bars().stream().flatMap(bar -> bar.judge(results).stream()).toList();
    }
}
