package io.posestream.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Two people, labelled at frames 0, 4 and 8, whom the file lists in changing order. */
class LabelTracksTest {

    @Test
    void shouldTellPeopleApartByTheirPosesWhereTheFileHasNoIds() {
        List<LabelTrack> tracks = LabelTracks.of(labels(OptionalLong.empty(), OptionalLong.empty()));

        assertThat(tracks).hasSize(2);
        assertThat(x(tracks.get(0))).containsExactly(100f, 110f, 120f);
        assertThat(x(tracks.get(1))).containsExactly(300f, 290f, 280f);
    }

    @Test
    void shouldFollowTheIdsOfTheFileEvenAgainstLikeness() {
        List<LabelTrack> tracks = LabelTracks.of(labels(OptionalLong.of(7), OptionalLong.of(9)));

        assertThat(tracks).extracting(LabelTrack::id).containsExactly(7L, 9L);
        assertThat(x(tracks.get(0))).containsExactly(100f, 290f, 120f);
    }

    @Test
    void shouldNotJoinPeopleOverALabelledFrameInWhichTheyAreNot() {
        TreeMap<Integer, List<LabelledPerson>> frames = new TreeMap<>();
        frames.put(0, List.of(person(100, OptionalLong.empty())));
        frames.put(4, List.of());
        frames.put(8, List.of(person(100, OptionalLong.empty())));

        assertThat(LabelTracks.of(new LabelSet(Joints.COCO, frames))).hasSize(2);
    }

    private static LabelSet labels(OptionalLong first, OptionalLong second) {
        TreeMap<Integer, List<LabelledPerson>> frames = new TreeMap<>();
        frames.put(0, List.of(person(100, first), person(300, second)));
        frames.put(4, List.of(person(290, first), person(110, second)));
        frames.put(8, List.of(person(120, first), person(280, second)));
        return new LabelSet(Joints.COCO, frames);
    }

    private static List<Float> x(LabelTrack track) {
        return track.labels().values().stream()
                .map(person -> person.pose().keypoint(0).x())
                .toList();
    }

    private static LabelledPerson person(float x, OptionalLong id) {
        List<Keypoint> joints = new ArrayList<>();
        for (int i = 0; i < Joints.SLOTS; i++) {
            joints.add(new Keypoint(x, 50 + 10 * i, 1, Visibility.UNSPECIFIED, false, false));
        }
        return new LabelledPerson(
                id, new Pose(joints), Optional.of(new Box(x - 40, 40, 80, 200)), LabelledPerson.NO_ENTRY);
    }
}
