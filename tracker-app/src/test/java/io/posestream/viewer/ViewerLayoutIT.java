package io.posestream.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.EventKind;
import io.posestream.frame.StreamEvent;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;

/** Many streams, the keyboard, and small screens. Leaves screenshots in {@code target/}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewerLayoutIT {
    @SuppressWarnings("NullAway.Init") // set before all, unless there is no browser
    private ViewerPage page;

    @BeforeAll
    void startBrowser() {
        page = ViewerPage.inBrowser();
    }

    @AfterAll
    void stopBrowser() {
        if (page != null) {
            page.close();
        }
    }

    private void awaitTiles(int count) {
        page.browser()
                .awaitTrue("return document.querySelectorAll('.tile[data-picture]').length === " + count
                        + " && document.querySelectorAll('.fps').length === " + count);
    }

    @Test
    void shouldEnlargeAStreamByKeyboardAndAskForItsPicturesOnly() {
        try (PoseViewer viewer = TestViewers.open(0, true)) {
            page.open(viewer);
            Cameras filming = Cameras.film(viewer, new Scene("court-1", 1, 4), new Scene("court-2", 1, 3));
            awaitTiles(2);
            page.browser().screenshot("2-streams");
            page.browser().press(Keys.ARROW_RIGHT);
            page.browser().press(Keys.ARROW_RIGHT);
            page.browser().press(Keys.ENTER);
            awaitEnlarged("court-2");
            page.browser().awaitTrue("return document.querySelectorAll('#details dd').length > 8");
            awaitUnwatched(viewer, "court-1");
            assertThat(viewer.audience().watchesPicturesOf("court-2")).isTrue();
            page.browser().screenshot("enlarged");
            page.browser().press(Keys.ARROW_LEFT);
            awaitEnlarged("court-1");
            page.browser().pressEscape();
            page.browser().awaitTrue("return !document.querySelector('.enlarged')");
            page.browser().awaitTrue("return document.getElementById('details').hidden");
            filming.close();
        }
    }

    private void awaitEnlarged(String stream) {
        page.browser().awaitTrue("return document.querySelector('.enlarged')?.dataset.stream === '" + stream + "'");
    }

    private void awaitUnwatched(PoseViewer viewer, String stream) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (viewer.audience().watchesPicturesOf(stream) && System.nanoTime() < end) {
            page.pause(50);
        }
        assertThat(viewer.audience().watchesPicturesOf(stream)).isFalse();
    }

    @Test
    void shouldFitSixStreamsOnAScreenAndAPhone() {
        try (PoseViewer viewer = TestViewers.open(0, true)) {
            page.open(viewer);
            page.browser().resize(1600, 1000);
            List<Scene> scenes = IntStream.rangeClosed(1, 6)
                    .mapToObj(i -> new Scene(i == 4 ? "car-park/level-2/north-entrance-camera" : "hall-" + i, 1, i % 5))
                    .toList();
            tell(viewer, "hall-1", EventKind.STREAM_STARTED, 0, "640 x 360, jpeg");
            tell(viewer, "hall-2", EventKind.TRACK_STARTED, 2, "");
            tell(viewer, "hall-3", EventKind.TRACK_LOST, 3, "not seen for 1.2 s");
            tell(viewer, "hall-6", EventKind.SOURCE_RECONNECTING, 0, "rtsp://cam-6: connection refused");
            Cameras filming = Cameras.film(viewer, scenes.toArray(Scene[]::new));
            awaitTiles(6);
            page.browser().screenshot("6-streams");
            assertThat(page.browser().evaluate("return document.documentElement.scrollHeight <= innerHeight"))
                    .isEqualTo(true);
            page.browser().resizeLikePhone(390, 844);
            page.browser().awaitTrue("return document.documentElement.clientWidth === 390");
            assertThat(page.browser().evaluate("return document.documentElement.scrollWidth"))
                    .isEqualTo(390L);
            page.browser().screenshot("phone");
            page.browser().resizeLikeDesktop();
            filming.close();
        }
    }

    @Test
    void shouldKeepTheNumbersOfEachStreamVisibleOnALowScreen() {
        try (PoseViewer viewer = TestViewers.open(0, true)) {
            page.open(viewer);
            page.browser().resize(1400, 700);
            List<Scene> scenes = IntStream.rangeClosed(1, 3)
                    .mapToObj(i -> new Scene("gate-" + i, 1, i))
                    .toList();
            Cameras filming = Cameras.film(viewer, scenes.toArray(Scene[]::new));
            awaitTiles(3);
            assertThat(page.browser()
                            .evaluate("return [...document.querySelectorAll('.tile')]"
                                    + ".every(tile => tile.scrollHeight <= tile.clientHeight)"))
                    .isEqualTo(true);
            page.browser().screenshot("low-screen");
            page.browser().resizeLikeDesktop();
            filming.close();
        }
    }

    @Test
    void shouldShowOneStreamAsLargeAsTheScreenAllows() {
        try (PoseViewer viewer = TestViewers.open(0, true)) {
            page.open(viewer);
            Cameras filming = Cameras.film(viewer, new Scene("gate", 1, 3));
            awaitTiles(1);
            page.browser().screenshot("1-stream");
            Object width = page.browser().evaluate("return document.querySelector('.tile').clientWidth");
            assertThat(((Number) width).intValue()).isBetween(700, 980);
            filming.close();
        }
    }

    private static void tell(PoseViewer viewer, String stream, EventKind kind, long trackId, String detail) {
        viewer.feed().event(new StreamEvent(stream, 1, Scene.nowNs(), kind, trackId, detail));
    }
}
