package io.posestream.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.config.Settings;
import io.posestream.config.SettingsReader;
import io.posestream.evaluation.StreamEvaluation;
import io.posestream.evaluation.StreamScores;
import io.posestream.frame.FrameId;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackedPerson;
import io.posestream.image.Picture;
import io.posestream.pipeline.Accepted;
import io.posestream.pipeline.PictureTracker;
import io.posestream.simulator.SimulatedCamera;
import io.posestream.simulator.SimulatedPicture;
import io.posestream.simulator.SimulationSettings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Real models on a drawn scene whose camera sweeps to and fro, slowly filmed, with and without its motion taken out.
 */
class MovingCameraIT {
    private static final String SCENE = "sim:?scene=crossing&camera=sweep&fps=7&size=640x360&seconds=12&seed=3";

    @Test
    @Timeout(600)
    void shouldKeepPeopleThroughASweepThatBreaksThemOtherwise() {
        StreamScores takenOut = track("auto");
        StreamScores ignored = track("still");

        assertThat(takenOut.recall()).isGreaterThan(ignored.recall() + .05);
        assertThat(takenOut.idSwitches()).isLessThan(ignored.idSwitches());
        assertThat(takenOut.mota()).isGreaterThan(ignored.mota() + .05);
        // People are known again by their looks, so a broken track costs no id.
        assertThat(takenOut.publishedIds()).isLessThanOrEqualTo(ignored.publishedIds());
    }

    private static StreamScores track(String camera) {
        Settings settings =
                SettingsReader.read(Optional.empty(), Map.of(), Map.of("posestream.tracking.camera", camera));
        try (Perception perception = Perception.open(settings, new StageTimes());
                SimulatedCamera drawn = new SimulatedCamera(SimulationSettings.parse(SCENE));
                PictureTracker tracker = perception.unhurriedPipelines().pictureTracker("sweep")) {
            StreamEvaluation evaluation = new StreamEvaluation(perception.skeleton(), .2);
            for (long i = 0; i < drawn.expectedPictures(); i++) {
                add(evaluation, tracker, i, Objects.requireNonNull(drawn.nextSimulated()));
            }
            return evaluation.scores();
        }
    }

    private static void add(StreamEvaluation evaluation, PictureTracker tracker, long index, SimulatedPicture drawn) {
        long timeNs = drawn.timed().timeNs();
        try (Picture picture = drawn.timed().picture()) {
            Accepted accepted =
                    new Accepted(new FrameId("sweep", 0, index), timeNs, timeNs, picture.width(), picture.height());
            PoseFrame told = tracker.look(accepted, picture, false).poses();
            evaluation.add(truth(told, drawn.truth()), told);
        }
    }

    private static PoseFrame truth(PoseFrame told, List<TrackedPerson> people) {
        return new PoseFrame(
                told.id(),
                told.captureTimeNs(),
                told.ingestTimeNs(),
                told.emitTimeNs(),
                told.width(),
                told.height(),
                told.skeleton(),
                told.model(),
                0,
                Outcome.TRACKED,
                "",
                false,
                people);
    }
}
