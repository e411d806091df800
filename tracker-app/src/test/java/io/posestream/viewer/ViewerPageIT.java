package io.posestream.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.EventKind;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.StreamEvent;
import io.posestream.frame.TrackPalette;
import io.posestream.image.PictureEncoder;
import io.posestream.image.StreamDecoder;
import io.posestream.pose.Keypoint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;

/** The page in a real browser, fed with real JPEG pictures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewerPageIT {
    /** The colour under a point of the source picture, in the canvas of the first tile. */
    private static final String COLOR_AT = """
            const canvas = document.querySelector('.tile canvas');
            const scale = Math.min(canvas.width / 640, canvas.height / 360);
            const x = Math.round((canvas.width - 640 * scale) / 2 + arguments[0] * scale);
            const y = Math.round((canvas.height - 360 * scale) / 2 + arguments[1] * scale);
            return [...canvas.getContext('2d').getImageData(x, y, 1, 1).data].slice(0, 3);
            """;

    private static final String PICTURE_REQUESTS =
            "return performance.getEntriesByType('resource').filter(e => e.name.includes('/picture')).length";

    private final ScheduledExecutorService cameras = Executors.newSingleThreadScheduledExecutor();

    @SuppressWarnings("NullAway.Init") // set before all, unless there is no browser
    private Browser browser;

    @SuppressWarnings("NullAway.Init") // set first by each test
    private PoseViewer viewer;

    @BeforeAll
    void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    void stopBrowser() {
        cameras.shutdownNow();
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void stopViewer() {
        if (viewer != null) {
            viewer.close();
        }
    }

    private static PoseViewer viewer(int port, boolean pictures) {
        ViewerSettings settings = ViewerSettings.local(port, "posestream.poses.v1", "localhost:9092");
        return new PoseViewer(
                new ViewerSettings(
                        settings.host(), port, settings.topic(), settings.broker(), pictures, 16, settings.skeletons()),
                ViewerPageIT::noVideo,
                ViewerPageIT::noEncoder);
    }

    private static StreamDecoder noVideo() {
        throw new AssertionError("JPEG pictures are passed on as they are");
    }

    private static PictureEncoder noEncoder() {
        throw new AssertionError("JPEG pictures are passed on as they are");
    }

    private static void show(ViewerFeed feed, Scene scene, long seq) {
        feed.picture(scene.jpeg(seq));
        feed.poses(scene.poses(seq, 42));
    }

    /** Ten frames a second of each scene until the task is cancelled. */
    private ScheduledFuture<?> film(List<Scene> scenes) {
        AtomicLong seq = new AtomicLong();
        return cameras.scheduleAtFixedRate(
                () -> {
                    long frame = seq.getAndIncrement();
                    scenes.forEach(scene -> show(viewer.feed(), scene, frame));
                },
                0,
                100,
                TimeUnit.MILLISECONDS);
    }

    private void awaitPicture(long seq) {
        browser.awaitTrue("return document.querySelector('.tile')?.dataset.picture?.endsWith(':" + seq + "') === true");
        // Drawn in the next animation frame.
        browser.evaluate("return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    private List<?> colorAt(float x, float y) {
        return (List<?>) browser.evaluate(COLOR_AT, x, y);
    }

    private static List<Long> rgb(int color) {
        return List.of((long) color >> 16, (long) (color >> 8) & 255, (long) color & 255);
    }

    @Test
    void shouldDrawTheSkeletonOfTheVeryFrameOverItsPicture() {
        viewer = viewer(0, true);
        browser.resize(1280, 820);
        browser.open(viewer.uri());
        browser.awaitTrue("return document.getElementById('link').dataset.state === 'live'");
        Scene gate = new Scene("gate", 1, 2);
        for (long seq : new long[] {3, 40}) {
            // The poses of a later frame are there already, as from a fast tracker; they must not be drawn.
            viewer.feed().picture(gate.jpeg(seq));
            viewer.feed().poses(gate.poses(seq, 42));
            viewer.feed().poses(gate.poses(seq + 20, 42));
            awaitPicture(seq);
            PoseFrame frame = gate.poses(seq, 42);
            for (int person = 0; person < 2; person++) {
                Keypoint hip = frame.people().get(person).pose().keypoint(11);
                Keypoint knee = frame.people().get(person).pose().keypoint(13);
                assertThat(colorAt((hip.x() + knee.x()) / 2, (hip.y() + knee.y()) / 2))
                        .as("thigh of person %d in frame %d", person + 1, seq)
                        .isEqualTo(rgb(TrackPalette.color(person + 1)));
            }
            List<?> wall = colorAt(600, 20);
            assertThat(((Number) wall.get(0)).intValue()).isBetween(0x50, 0x68);
        }
        assertThat(browser.evaluate("return [...document.querySelectorAll('.chip')].map(c => c.textContent)"))
                .isEqualTo(List.of("1", "2"));
        long latencyMs = ((Number) browser.await(
                        "return parseInt(document.querySelector('.latency')?.textContent ?? '0')",
                        value -> ((Number) value).intValue() > 0))
                .longValue();
        assertThat(latencyMs).isBetween(42L, 400L);
    }

    @Test
    void shouldAskForNoPictureInSkeletonMode() {
        viewer = viewer(0, true);
        browser.resize(1280, 820);
        browser.open(viewer.uri());
        browser.awaitTrue("return document.getElementById('link').dataset.state === 'live'");
        Scene gate = new Scene("gate", 1, 2);
        show(viewer.feed(), gate, 1);
        awaitPicture(1);
        browser.click("#pictures");
        browser.awaitTrue("return document.getElementById('pictures').getAttribute('aria-pressed') === 'false'");
        long before = (Long) browser.evaluate(PICTURE_REQUESTS);
        awaitNobodyWatches();
        for (long seq = 2; seq < 12; seq++) {
            show(viewer.feed(), gate, seq);
        }
        browser.awaitTrue("return document.querySelector('.tile').dataset.frame === '1:11'");
        browser.evaluate("return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        assertThat(browser.evaluate(PICTURE_REQUESTS)).isEqualTo(before);
        Keypoint hip = gate.poses(11, 0).people().get(0).pose().keypoint(11);
        Keypoint knee = gate.poses(11, 0).people().get(0).pose().keypoint(13);
        assertThat(colorAt((hip.x() + knee.x()) / 2, (hip.y() + knee.y()) / 2)).isEqualTo(rgb(TrackPalette.color(1)));
        assertThat(colorAt(600, 20))
                .as("no wall")
                .isNotEqualTo(List.of())
                .satisfies(
                        color -> assertThat(((Number) color.get(0)).intValue()).isLessThan(0x30));
        browser.screenshot("skeletons-only");
    }

    private void awaitNobodyWatches() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (viewer.audience().watchesPictures() && System.nanoTime() < end) {
            viewer.feed().event(new StreamEvent("gate", 1, 0, EventKind.STREAM_RESUMED, 0, "wakes the old connection"));
            browser.evaluate("return new Promise(done => setTimeout(done, 50))");
        }
        assertThat(viewer.audience().watchesPictures()).isFalse();
    }

    @Test
    void shouldComeBackAfterTheServerWasGone() {
        viewer = viewer(0, false);
        browser.resize(1280, 820);
        browser.open(viewer.uri());
        browser.awaitTrue("return document.getElementById('topic').textContent === 'posestream.poses.v1'");
        assertThat(browser.text("#empty")).contains("Waiting for poses").contains("localhost:9092");
        browser.screenshot("empty");
        viewer.feed().poses(new Scene("gate", 1, 1).poses(1, 30));
        browser.awaitTrue("return document.querySelector('.tile')?.dataset.frame === '1:1'");
        viewer.close();
        browser.awaitTrue("return document.getElementById('link').dataset.state === 'lost'");
        assertThat(browser.text("#notice")).contains("lost");
        browser.screenshot("lost");

        viewer = viewer(viewer.uri().getPort(), false);
        viewer.feed().poses(new Scene("gate", 2, 1).poses(5, 30));
        browser.awaitTrue("return document.querySelector('.tile')?.dataset.frame === '2:5'");
        browser.awaitTrue("return document.getElementById('notice').hidden");
    }

    @Test
    void shouldNeverRunWhatAStreamIdOrAnEventSays() {
        viewer = viewer(0, true);
        String evil = "<img src=x onerror=document.title='owned'>&\"'/../?#%2e";
        browser.resize(1280, 820);
        browser.open(viewer.uri());
        browser.awaitTrue("return document.getElementById('link').dataset.state === 'live'");
        show(viewer.feed(), new Scene(evil, 1, 1), 1);
        viewer.feed()
                .event(new StreamEvent(
                        evil,
                        1,
                        Scene.nowNs(),
                        EventKind.STREAM_STALLED,
                        0,
                        "<script>document.title='owned'</script>"));
        awaitPicture(1);
        assertThat(browser.text(".tile h3")).isEqualTo(evil);
        browser.awaitTrue("return document.querySelector('#ticker').textContent.includes('<script>')");
        assertThat(browser.evaluate("return document.title")).isEqualTo("PoseStream");
    }

    @Test
    void shouldEnlargeAStreamByKeyboardAndAskForItsPicturesOnly() {
        viewer = viewer(0, true);
        browser.resize(1360, 860);
        browser.open(viewer.uri());
        ScheduledFuture<?> filming = film(List.of(new Scene("court-1", 1, 4), new Scene("court-2", 1, 3)));
        try {
            browser.awaitTrue("return document.querySelectorAll('.tile[data-picture]').length === 2");
            browser.screenshot("2-streams");
            browser.press(Keys.ARROW_RIGHT);
            browser.press(Keys.ARROW_RIGHT);
            browser.press(Keys.ENTER);
            browser.awaitTrue("return document.querySelector('.enlarged')?.dataset.stream === 'court-2'");
            browser.awaitTrue("return document.querySelectorAll('#details dd').length > 8");
            awaitOnlyWatched("court-2", "court-1");
            browser.screenshot("enlarged");
            browser.press(Keys.ARROW_LEFT);
            browser.awaitTrue("return document.querySelector('.enlarged')?.dataset.stream === 'court-1'");
            browser.pressEscape();
            browser.awaitTrue("return !document.querySelector('.enlarged')");
            browser.awaitTrue("return document.getElementById('details').hidden");
        } finally {
            filming.cancel(false);
        }
    }

    private void awaitOnlyWatched(String watched, String other) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (viewer.audience().watchesPicturesOf(other) && System.nanoTime() < end) {
            browser.evaluate("return new Promise(done => setTimeout(done, 50))");
        }
        assertThat(viewer.audience().watchesPicturesOf(other)).isFalse();
        assertThat(viewer.audience().watchesPicturesOf(watched)).isTrue();
    }

    @Test
    void shouldFitSixStreamsOnAScreenAndOneOnAPhone() {
        viewer = viewer(0, true);
        browser.resize(1600, 1000);
        browser.open(viewer.uri());
        List<Scene> scenes = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            scenes.add(new Scene(i == 4 ? "car-park/level-2/north-entrance-camera" : "hall-" + i, 1, i % 5));
        }
        viewer.feed()
                .event(new StreamEvent("hall-1", 1, Scene.nowNs(), EventKind.STREAM_STARTED, 0, "640 x 360, jpeg"));
        viewer.feed().event(new StreamEvent("hall-2", 1, Scene.nowNs(), EventKind.TRACK_STARTED, 2, ""));
        viewer.feed().event(new StreamEvent("hall-3", 1, Scene.nowNs(), EventKind.TRACK_LOST, 3, "not seen for 1.2 s"));
        viewer.feed()
                .event(new StreamEvent(
                        "hall-6",
                        1,
                        Scene.nowNs(),
                        EventKind.SOURCE_RECONNECTING,
                        0,
                        "rtsp://cam-6: connection refused"));
        ScheduledFuture<?> filming = film(scenes);
        try {
            browser.awaitTrue("return document.querySelectorAll('.tile[data-picture]').length === 6");
            browser.awaitTrue("return document.querySelectorAll('.fps').length === 6");
            browser.screenshot("6-streams");
            assertThat(browser.evaluate("return document.documentElement.scrollHeight <= innerHeight"))
                    .isEqualTo(true);
            browser.resizeLikePhone(390, 844);
            browser.awaitTrue("return document.documentElement.clientWidth === 390");
            assertThat(browser.evaluate("return document.documentElement.scrollWidth"))
                    .isEqualTo(390L);
            browser.screenshot("phone");
        } finally {
            filming.cancel(false);
            browser.resizeLikePhone(0, 0);
        }
    }
}
