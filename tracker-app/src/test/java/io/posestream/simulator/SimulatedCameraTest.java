package io.posestream.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.TrackedPerson;
import io.posestream.image.Picture;
import io.posestream.simulator.render.PersonTruth;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedCameraTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sim:?size=320x180&fps=5&seconds=4",
                "sim:?scene=crowd&size=320x180&fps=5&seconds=2&camera=shake&light=0.5&seed=4",
                "sim:?scene=sport&size=320x180&fps=5&seconds=2&blur=0.6&noise=8"
            })
    void shouldDrawTheSamePixelsAndTruthInEveryRunAndOnEveryThread(String source) {
        String here = fingerprint(source);
        List<String> elsewhere =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> fingerprint(source)))
                        .limit(3)
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(elsewhere).containsOnly(here);
    }

    @Test
    void shouldDrawSomethingElseFromAnotherSeed() {
        assertThat(fingerprint("sim:?size=160x90&fps=2&seconds=1&seed=1"))
                .isNotEqualTo(fingerprint("sim:?size=160x90&fps=2&seconds=1&seed=2"));
    }

    @Test
    void shouldEndAfterItsSecondsAndStampEventTime() {
        try (SimulatedCamera camera = open("sim:?scene=empty&size=64x64&fps=8&seconds=0.5")) {
            assertThat(camera.expectedPictures()).isEqualTo(4);
            List<Long> timesNs = new ArrayList<>();
            for (SimulatedPicture p = camera.nextSimulated(); p != null; p = camera.nextSimulated()) {
                assertThat(p.people()).isEmpty();
                timesNs.add(p.timed().timeNs());
                p.timed().picture().close();
            }
            assertThat(timesNs).containsExactly(0L, 125_000_000L, 250_000_000L, 375_000_000L);
        }
    }

    @Test
    void shouldNeverEndWithoutSeconds() {
        try (SimulatedCamera camera = open("sim:?scene=empty&size=64x64")) {
            assertThat(camera.expectedPictures()).isEqualTo(-1);
        }
    }

    @Test
    void shouldShowTheSameMomentsWhetherOrNotOthersWentMissing() {
        List<Long> allNs = new ArrayList<>();
        List<Long> someNs = new ArrayList<>();
        forEach(
                "sim:?scene=empty&size=64x64&seconds=4&jitter=0.5",
                p -> allNs.add(p.timed().timeNs()));
        forEach(
                "sim:?scene=empty&size=64x64&seconds=4&jitter=0.5&drop=0.3",
                p -> someNs.add(p.timed().timeNs()));
        assertThat(allNs).hasSize(100).containsAll(someNs);
        try (SimulatedCamera camera = open("sim:?scene=empty&size=64x64&seconds=4&jitter=0.5&drop=0.3")) {
            assertThat(camera.expectedPictures()).isEqualTo(someNs.size()).isBetween(55L, 85L);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 12})
    void shouldShowAsManyPeopleAsAskedFor(int people) {
        TreeSet<Long> ids = new TreeSet<>();
        forEach(
                "sim:?scene=crowd&size=320x180&fps=1&seconds=12&people=" + people,
                p -> p.truth().forEach(person -> ids.add(person.trackId())));
        assertThat(ids).hasSize(people).first().isEqualTo(1L);
        assertThat(ids.last()).isEqualTo((long) people);
    }

    @Test
    void shouldKeepEachIdOnOneBody() {
        List<List<TrackedPerson>> frames = new ArrayList<>();
        forEach("sim:?scene=crossing&size=640x360&fps=10&seconds=10", p -> frames.add(p.truth()));
        for (int i = 1; i < frames.size(); i++) {
            for (TrackedPerson now : frames.get(i)) {
                for (TrackedPerson before : frames.get(i - 1)) {
                    if (now.trackId() == before.trackId()) {
                        double moved = Math.hypot(
                                now.pose().keypoint(0).x()
                                        - before.pose().keypoint(0).x(),
                                now.pose().keypoint(0).y()
                                        - before.pose().keypoint(0).y());
                        assertThat(moved)
                                .as("nose of %d in a tenth of a second", now.trackId())
                                .isLessThan(25);
                    }
                }
            }
        }
    }

    @Test
    void shouldGiveAPersonWhoLeavesAndComesBackTheSameId() {
        StringBuilder presence = new StringBuilder();
        forEach(
                "sim:?scene=walk&people=1&size=160x90&fps=2&seconds=30",
                p -> presence.append(p.truth().stream().anyMatch(person -> person.trackId() == 1) ? 'x' : '.'));
        assertThat(presence.toString()).matches(".*x+\\.+x+.*");
    }

    @Test
    void shouldCountOnlyPeopleInThePicture() {
        forEach("sim:?scene=walk&people=4&size=320x180&fps=2&seconds=15", p -> {
            for (PersonTruth truth : p.people()) {
                assertThat(truth.person().box().area()).isPositive();
                assertThat(truth.person().box().x()).isBetween(0f, 320f);
                assertThat(truth.person().box().right()).isBetween(0f, 320f);
                assertThat(truth.visibleFraction()).isBetween(0f, 1f);
                assertThat(truth.person().pose().size()).isEqualTo(17);
            }
        });
    }

    @Test
    void shouldLeaveNoTrailBehindMovingPeople() {
        List<byte[]> still = pixels("sim:?scene=walk&people=2&size=320x180&fps=1&seconds=12&noise=0");
        List<byte[]> blurred = pixels("sim:?scene=walk&people=2&size=320x180&fps=1&seconds=12&noise=0&blur=0.0001");
        for (int i = 0; i < still.size(); i++) {
            int different = 0;
            for (int k = 0; k < still.get(i).length; k++) {
                different += Math.abs(still.get(i)[k] - blurred.get(i)[k]) > 12 ? 1 : 0;
            }
            assertThat(different).as("channels that differ in second %d", i).isLessThan(60);
        }
    }

    private static SimulatedCamera open(String source) {
        return new SimulatedCamera(SimulationSettings.parse(source));
    }

    private static void forEach(String source, java.util.function.Consumer<SimulatedPicture> action) {
        try (SimulatedCamera camera = open(source)) {
            for (SimulatedPicture p = camera.nextSimulated(); p != null; p = camera.nextSimulated()) {
                action.accept(p);
                p.timed().picture().close();
            }
        }
    }

    private static List<byte[]> pixels(String source) {
        List<byte[]> pictures = new ArrayList<>();
        forEach(source, p -> pictures.add(bytes(p.timed().picture())));
        return pictures;
    }

    private static byte[] bytes(Picture picture) {
        byte[] bytes = new byte[3 * picture.width() * picture.height()];
        picture.rgb().get(0, bytes);
        return bytes;
    }

    private static String fingerprint(String source) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            forEach(source, p -> {
                digest.update(bytes(p.timed().picture()));
                digest.update(p.people().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
