package io.posestream.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.app.BoxTracking;
import io.posestream.dataset.mot.MotBenchmark;
import io.posestream.dataset.mot.MotBox;
import io.posestream.dataset.mot.MotReader;
import io.posestream.dataset.mot.MotSequence;
import io.posestream.dataset.mot.MotTracksWriter;
import io.posestream.evaluation.identity.IdentityScores;
import io.posestream.evaluation.mot.MotEvaluation;
import io.posestream.pose.Box;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ours against plain SORT, both on the detections that everybody uses. The sequences may not be given away. */
class PublicDetectionsTest {

    private static final Path SEQUENCES = Path.of("..", "..", "shared", "data", "mot");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({"TUD-Campus, 25", "Venice-2, 30"})
    void shouldBeatPlainSortOnPublicDetections(String sequence, double framesPerSecond) {
        MotSequence detections = detections(sequence);
        Path ours = folder.resolve("ours.txt");
        new BoxTracking(framesPerSecond, 0.9, 0.55).run(detections, ours);
        IdentityScores mine = scores(sequence, ours);
        IdentityScores sort = scores(sequence, plainSort(detections));

        assertThat(mine.hota().hota()).isGreaterThanOrEqualTo(sort.hota().hota());
        assertThat(mine.clear().mota()).isGreaterThanOrEqualTo(sort.clear().mota());
        assertThat(mine.id().idf1()).isGreaterThan(sort.id().idf1() + 0.07);
        assertThat(mine.clear().idSwitches()).isLessThanOrEqualTo(sort.clear().idSwitches());
    }

    /** The yardstick measures right: what SORT's author published for these detections. */
    @ParameterizedTest(name = "{0}: MOTA {1}, {2} switches")
    @CsvSource({"TUD-Campus, 0.627, 6", "Venice-2, 0.186, 57"})
    void shouldHaveAYardstickThatEqualsThePublishedOne(String sequence, double mota, long switches) {
        IdentityScores sort = scores(sequence, plainSort(detections(sequence)));

        assertThat(Math.round(1000 * sort.clear().mota())).isEqualTo(Math.round(1000 * mota));
        assertThat(sort.clear().idSwitches()).isEqualTo(switches);
    }

    private Path plainSort(MotSequence detections) {
        Path file = folder.resolve("sort.txt");
        PlainSort sort = new PlainSort();
        try (MotTracksWriter out = new MotTracksWriter(file)) {
            for (int frame = 1; frame <= detections.lastFrame(); frame++) {
                List<Box> boxes = detections.frame(frame).stream()
                        .map(row -> box(row.box()))
                        .toList();
                for (PlainSort.Person person : sort.update(boxes)) {
                    Box box = person.box();
                    out.write(frame, person.id(), new MotBox(box.x(), box.y(), box.width(), box.height()), 1);
                }
            }
        }
        return file;
    }

    private static Box box(MotBox box) {
        return new Box((float) box.left(), (float) box.top(), (float) box.width(), (float) box.height());
    }

    private static MotSequence detections(String sequence) {
        Path file = SEQUENCES.resolve(sequence).resolve("det/det.txt");
        assumeTrue(Files.exists(file), () -> file + " is not there: the sequence has no free licence");
        return MotReader.detections(file);
    }

    private static IdentityScores scores(String sequence, Path tracks) {
        MotSequence truth = MotReader.identities(SEQUENCES.resolve(sequence).resolve("gt/gt.txt"));
        return MotEvaluation.of(truth, MotReader.identities(tracks), MotBenchmark.MOT15)
                .scores();
    }
}
