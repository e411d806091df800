package io.posestream.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.config.SettingsReader;
import io.posestream.frame.EventKind;
import io.posestream.frame.FrameId;
import io.posestream.frame.StreamEvent;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.image.Picture;
import io.posestream.observe.StageObserver;
import io.posestream.pipeline.Accepted;
import io.posestream.pipeline.FrameResult;
import io.posestream.pipeline.PictureTracker;
import io.posestream.simulator.SimulatedCamera;
import io.posestream.simulator.SimulatedPicture;
import io.posestream.simulator.SimulationSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The shipped models, a drawn street, and the truth about who is who. */
@Timeout(300)
class LooksIT {

    /** True id, then published id: in how many frames. */
    private final Map<Long, Map<Long, Integer>> frames = new TreeMap<>();

    private final List<StreamEvent> events = new ArrayList<>();

    @Test
    void shouldKnowAgainWhoLeavesThePictureAndReturns() {
        look("sim:?scene=walk&fps=8&seconds=28&seed=1");

        assertThat(reidentified()).as("%s", events).isNotEmpty();
        assertEachHasAnIdOfTheirOwn(3);
    }

    @Test
    void shouldKeepIdsWhereWaysCross() {
        look("sim:?scene=crossing&fps=8&seconds=30&seed=1");

        assertEachHasAnIdOfTheirOwn(4);
    }

    /** The same one nearly all the time; without looks, half of them have none for half of it. */
    private void assertEachHasAnIdOfTheirOwn(int people) {
        assertThat(frames).hasSize(people);
        frames.forEach((person, ids) ->
                assertThat(share(ids)).as("person %d was %s", person, ids).isGreaterThan(0.8));
        assertThat(mainIds()).doesNotHaveDuplicates();
    }

    private List<StreamEvent> reidentified() {
        return events.stream()
                .filter(event -> event.kind() == EventKind.TRACK_REIDENTIFIED)
                .toList();
    }

    /** How much of the time somebody had the id that they had most. */
    private static double share(Map<Long, Integer> ids) {
        return (double) Collections.max(ids.values())
                / ids.values().stream().mapToInt(Integer::intValue).sum();
    }

    private List<Long> mainIds() {
        return frames.values().stream()
                .map(ids -> Collections.max(ids.entrySet(), Map.Entry.comparingByValue())
                        .getKey())
                .toList();
    }

    private void look(String source) {
        SimulatedCamera camera = new SimulatedCamera(SimulationSettings.parse(source));
        try (Perception perception =
                        Perception.open(SettingsReader.read(Optional.empty(), Map.of(), Map.of()), StageObserver.NONE);
                PictureTracker tracker = perception.unhurriedPipelines().pictureTracker("street")) {
            SimulatedPicture shown;
            for (long i = 0; (shown = camera.nextSimulated()) != null; i++) {
                try (Picture picture = shown.timed().picture()) {
                    Accepted frame = new Accepted(
                            new FrameId("street", 0, i), shown.timed().timeNs(), 0, picture.width(), picture.height());
                    FrameResult.Posed result = tracker.look(frame, picture, false);
                    events.addAll(result.events());
                    count(shown.truth(), result.poses().people());
                }
            }
        }
    }

    private void count(List<TrackedPerson> truth, List<TrackedPerson> published) {
        for (TrackedPerson person : truth) {
            published.stream()
                    .filter(one ->
                            one.state() == TrackState.CONFIRMED && one.box().iou(person.box()) > 0.5)
                    .forEach(one -> frames.computeIfAbsent(person.trackId(), id -> new TreeMap<>())
                            .merge(one.trackId(), 1, Integer::sum));
        }
    }
}
