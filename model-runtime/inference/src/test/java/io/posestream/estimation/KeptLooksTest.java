package io.posestream.estimation;

import static io.posestream.estimation.SpotPicture.BLUE;
import static io.posestream.estimation.SpotPicture.GREEN;
import static io.posestream.estimation.SpotPicture.RED;
import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.image.Picture;
import io.posestream.inference.Batching;
import io.posestream.inference.onnx.OnnxRuntimeEngine;
import io.posestream.model.SpotModels;
import io.posestream.observe.StageObserver;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.temporal.FeatureRing;
import io.posestream.temporal.Look;
import io.posestream.temporal.LookSlots;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The heatmaps of a real run, kept for a head. Spots are the brightest places of their colour. */
class KeptLooksTest {
    private static final int CELLS = 24 * 16;
    private static final List<Box> PEOPLE = List.of(new Box(30, 20, 128, 192), new Box(50, 0, 128, 192));

    private final OnnxRuntimeEngine engine = new OnnxRuntimeEngine();
    private final FeatureRing ring = new FeatureRing(Map.of("heatmap", 3 * CELLS), 4);
    private final Picture picture = new SpotPicture(240, 240)
            .spot(RED, 70.3, 60.9, 12)
            .spot(GREEN, 120.6, 110.2, 12)
            .spot(BLUE, 90.1, 170.7, 12)
            .picture();

    @TempDir
    Path folder;

    private PoseEstimator estimator;

    @BeforeEach
    void opens() {
        estimator = Estimators.openPoseEstimator(
                engine,
                SpotModels.bundle(folder, "spots", SpotModels.HEATMAP_OUTPUT, SpotModels.HEATMAP),
                new Batching(1, 2, 50_000_000, 8, () -> 2),
                false,
                List.of("heatmap"),
                StageObserver.NONE);
    }

    @AfterEach
    void closes() {
        estimator.close();
        ring.close();
    }

    @Test
    void shouldKeepEachPersonsMapsInTheSlotGivenForThem() {
        List<Integer> slots = List.of(ring.acquire(), ring.acquire());

        List<PoseEstimate> found = estimator.estimate("cam", picture, PEOPLE, new LookSlots(ring, 77, slots));

        for (int person = 0; person < PEOPLE.size(); person++) {
            Look look = found.get(person).look().orElseThrow();
            assertThat(look.captureTimeNs()).isEqualTo(77);
            assertThat(look.slot()).isEqualTo(slots.get(person));
            assertThat(look.pose()).isSameAs(found.get(person).pose());
            assertThat(highest(ring.map(look.slot(), "heatmap"))).isEqualTo(cellOf(look));
            Keypoint best = look.peaks().perKeypoint().get(0).get(0);
            assertThat(Math.hypot(best.x() - 70.3, best.y() - 60.9)).isLessThan(2);
        }
        assertThat(highest(ring.map(slots.get(0), "heatmap"))).isNotEqualTo(highest(ring.map(slots.get(1), "heatmap")));
    }

    @Test
    void shouldKeepNothingWithoutASlotAndFindTheSame() {
        List<PoseEstimate> plain = estimator.estimate("cam", picture, PEOPLE);
        LookSlots second = new LookSlots(ring, 77, List.of(FeatureRing.NONE, ring.acquire()));

        List<PoseEstimate> kept = estimator.estimate("cam", picture, PEOPLE, second);

        assertThat(plain).extracting(PoseEstimate::look).containsOnly(Optional.empty());
        assertThat(kept.get(0)).isEqualTo(plain.get(0));
        assertThat(kept.get(1).pose()).isEqualTo(plain.get(1).pose());
        assertThat(kept.get(1).look()).isPresent();
    }

    /** The red spot's cell in a map of a cell for every 4 input pixels. */
    private static int cellOf(Look look) {
        Keypoint red = look.pose().keypoint(0);
        int column = Math.round(look.crop().toInputX(red.x()) / 4);
        int row = Math.round(look.crop().toInputY(red.y()) / 4);
        return row * 16 + column;
    }

    private static int highest(FloatBuffer map) {
        return IntStream.range(0, CELLS)
                .boxed()
                .max((one, other) -> Float.compare(map.get(one), map.get(other)))
                .orElseThrow();
    }
}
