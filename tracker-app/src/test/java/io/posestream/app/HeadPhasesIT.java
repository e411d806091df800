package io.posestream.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.config.Settings;
import io.posestream.config.SettingsReader;
import io.posestream.frame.FrameId;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackedPerson;
import io.posestream.image.Picture;
import io.posestream.pipeline.Accepted;
import io.posestream.pipeline.FrameResult;
import io.posestream.pipeline.PictureTracker;
import io.posestream.pipeline.RefinementWindow;
import io.posestream.simulator.SimulatedCamera;
import io.posestream.simulator.SimulatedPicture;
import io.posestream.simulator.SimulationSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The composed product on a drawn scene, with a head that lies on the shelf. */
class HeadPhasesIT {
    private static final String SCENE = "sim:?scene=plaza&people=2&fps=10&seconds=2.5&size=640x360&seed=4";

    /** Revision 0 of each frame, and revision 1 of each that has one. */
    private record Told(List<PoseFrame> atOnce, List<PoseFrame> refined) {}

    @TempDir
    Path folder;

    @Test
    @Timeout(180)
    void shouldTellAtOnceWhatThePastAloneSaysAndRefineWithTheFuture() {
        UntrainedHead.write(folder);

        Told causal = track(Map.of("posestream.smoothing.look-ahead-frames", "0"));
        Told delayed = track(Map.of("posestream.smoothing.look-ahead-frames", "2"));

        assertThat(causal.refined()).isEmpty();
        assertThat(delayed.atOnce()).as("no frame to come has a say").isEqualTo(causal.atOnce());
        assertThat(delayed.refined()).hasSameSizeAs(delayed.atOnce());
        assertThat(differing(delayed)).isGreaterThan(delayed.atOnce().size() / 2);
        assertThat(causal.atOnce())
                .extracting(frame -> frame.model().modelId())
                .containsOnly("pose-movenet-thunder-coco17-256x192+" + UntrainedHead.ID);
        assertThat(people(causal)).filteredOn(HeadPhasesIT::hasSigmas).hasSizeGreaterThan(20);
    }

    @Test
    @Timeout(180)
    void shouldLeaveEveryFrameAloneWithoutAHead() {
        UntrainedHead.write(folder);

        Told alone = track(Map.of("posestream.models.head", "none"));

        assertThat(alone.atOnce())
                .extracting(frame -> frame.model().modelId())
                .containsOnly("pose-movenet-thunder-coco17-256x192");
        assertThat(people(alone)).isNotEmpty().noneMatch(HeadPhasesIT::hasSigmas);
    }

    private static long differing(Told told) {
        return told.refined().stream()
                .filter(refined -> told.atOnce().stream()
                        .noneMatch(first -> first.id().equals(refined.id())
                                && first.people().equals(refined.people())))
                .count();
    }

    private static List<TrackedPerson> people(Told told) {
        return told.atOnce().stream().flatMap(frame -> frame.people().stream()).toList();
    }

    private static boolean hasSigmas(TrackedPerson person) {
        return person.pose().keypoints().stream().anyMatch(keypoint -> keypoint.sigma() > 0);
    }

    private Told track(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("posestream.models.folder", folder.toString());
        all.putIfAbsent("posestream.models.head", "auto");
        Settings read = SettingsReader.read(Optional.empty(), Map.of(), all);
        Told told = new Told(new ArrayList<>(), new ArrayList<>());
        try (Perception perception = Perception.open(read, new StageTimes());
                SimulatedCamera drawn = new SimulatedCamera(SimulationSettings.parse(SCENE));
                PictureTracker tracker = perception.unhurriedPipelines().pictureTracker("cam")) {
            RefinementWindow waiting = tracker.refinementWindow();
            for (long i = 0; i < drawn.expectedPictures(); i++) {
                FrameResult.Posed posed = look(tracker, i, Objects.requireNonNull(drawn.nextSimulated()));
                told.atOnce().add(posed.poses());
                waiting.add(posed).forEach(refined -> told.refined().add(refined.poses()));
            }
            waiting.settle().forEach(refined -> told.refined().add(refined.poses()));
        }
        return told;
    }

    private static FrameResult.Posed look(PictureTracker tracker, long index, SimulatedPicture drawn) {
        long timeNs = drawn.timed().timeNs();
        try (Picture picture = drawn.timed().picture()) {
            return tracker.look(
                    new Accepted(new FrameId("cam", 0, index), timeNs, timeNs, picture.width(), picture.height()),
                    picture,
                    false);
        }
    }
}
