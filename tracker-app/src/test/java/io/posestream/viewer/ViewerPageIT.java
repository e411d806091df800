package io.posestream.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.EventKind;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.StreamEvent;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page in a real browser, fed with real JPEG pictures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewerPageIT {
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

    private static void show(PoseViewer viewer, Scene scene, long seq) {
        viewer.feed().picture(scene.jpeg(seq));
        viewer.feed().poses(scene.poses(seq, 42));
    }

    @Test
    void shouldDrawTheSkeletonOfTheVeryFrameOverItsPicture() {
        try (PoseViewer viewer = TestViewers.open(0, true)) {
            page.open(viewer);
            Scene gate = new Scene("gate", 1, 2);
            for (long seq : new long[] {3, 40}) {
                show(viewer, gate, seq);
                // Poses of a later frame, as from a tracker ahead of the pictures; they must not be drawn.
                viewer.feed().poses(gate.poses(seq + 20, 42));
                page.awaitPicture(1, seq);
                PoseFrame frame = gate.poses(seq, 42);
                assertThat(page.thighColor(frame, 0)).isEqualTo(ViewerPage.trackColor(1));
                assertThat(page.thighColor(frame, 1)).isEqualTo(ViewerPage.trackColor(2));
                assertThat(page.colorAt(600, 20).get(0)).as("the wall").isBetween(0x50, 0x68);
            }
            assertThat(page.browser()
                            .evaluate("return [...document.querySelectorAll('.chip')].map(c => c.textContent)"))
                    .isEqualTo(List.of("1", "2"));
            Object latencyMs = page.browser()
                    .await(
                            "return parseInt(document.querySelector('.latency')?.textContent ?? '0')",
                            value -> ((Number) value).intValue() > 0);
            assertThat(((Number) latencyMs).intValue()).isBetween(42, 400);
        }
    }

    @Test
    void shouldAskForNoPictureInSkeletonMode() {
        try (PoseViewer viewer = TestViewers.open(0, true)) {
            page.open(viewer);
            Scene gate = new Scene("gate", 1, 2);
            show(viewer, gate, 1);
            page.awaitPicture(1, 1);
            page.browser().click("#pictures");
            awaitNobodyWatches(viewer);
            long before = page.pictureRequests();
            assertThat(before).isPositive();
            for (long seq = 2; seq < 12; seq++) {
                show(viewer, gate, seq);
            }
            page.awaitFrame(1, 11);
            assertThat(page.pictureRequests()).isEqualTo(before);
            assertThat(page.thighColor(gate.poses(11, 42), 0)).isEqualTo(ViewerPage.trackColor(1));
            assertThat(page.colorAt(600, 20).get(0)).as("no wall").isLessThan(0x30);
            page.browser().screenshot("skeletons-only");
        }
    }

    private void awaitNobodyWatches(PoseViewer viewer) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (viewer.audience().watchesPictures() && System.nanoTime() < end) {
            page.pause(50);
        }
        assertThat(viewer.audience().watchesPictures()).isFalse();
    }

    @Test
    void shouldComeBackAfterTheServerWasGone() {
        int port;
        try (PoseViewer viewer = TestViewers.open(0, false)) {
            port = viewer.uri().getPort();
            page.open(viewer);
            assertThat(page.browser().text("#empty"))
                    .contains("Waiting for poses", "posestream.poses.v1", "localhost:9092");
            page.browser().screenshot("empty");
            viewer.feed().poses(new Scene("gate", 1, 1).poses(1, 30));
            page.awaitFrame(1, 1);
        }
        page.awaitState("lost");
        assertThat(page.browser().text("#notice")).contains("lost");
        page.browser().screenshot("lost");

        try (PoseViewer viewer = TestViewers.open(port, false)) {
            viewer.feed().poses(new Scene("gate", 2, 1).poses(5, 30));
            page.awaitFrame(2, 5);
            page.browser().awaitTrue("return document.getElementById('notice').hidden");
        }
    }

    @Test
    void shouldShowHowMuchIsGivenUpInOverloadAndWhatIsWrongWithASource() {
        try (PoseViewer viewer = TestViewers.open(0, true)) {
            page.open(viewer);
            Scene gate = new Scene("gate", 1, 2);
            show(viewer, gate, 1);
            page.awaitPicture(1, 1);
            viewer.feed().event(happened(EventKind.STREAM_DEGRADED, "step 2 of 4, the lighter pose model looks; 70 %"));
            viewer.feed().event(happened(EventKind.PICTURE_FROZEN, "the same picture for 5.0 s"));
            page.browser().awaitTrue("return document.querySelector('.tile .reduced').textContent"
                    + " === 'overload: step 2 of 4, the lighter pose model looks'");
            assertThat(page.browser().text(".tile .trouble")).isEqualTo("the same picture for 5.0 s");
            assertThat(page.browser().text("#ticker")).contains("Overload: less is done", "Picture frozen");
            page.browser().screenshot("overload");

            viewer.feed().event(happened(EventKind.STREAM_RESTORED, "step 0 of 4, full quality; 5 %"));
            viewer.feed().event(happened(EventKind.PICTURE_RECOVERED, "the picture changes again"));
            page.browser().awaitTrue("return document.querySelector('.tile .reduced').hidden"
                    + " && document.querySelector('.tile .trouble').hidden");
        }
    }

    private static StreamEvent happened(EventKind kind, String detail) {
        return new StreamEvent("gate", 1, Scene.nowNs(), kind, 0, detail);
    }

    @Test
    void shouldNeverRunWhatAStreamIdOrAnEventSays() {
        try (PoseViewer viewer = TestViewers.open(0, true)) {
            page.open(viewer);
            String evil = "<img src=x onerror=document.title='owned'>&\"'/../?#%2e";
            show(viewer, new Scene(evil, 1, 1), 1);
            String script = "<script>document.title='owned'</script>";
            viewer.feed().event(new StreamEvent(evil, 1, Scene.nowNs(), EventKind.STREAM_STALLED, 0, script));
            page.awaitPicture(1, 1);
            assertThat(page.browser().text(".tile h2")).isEqualTo(evil);
            page.browser().awaitTrue("return document.querySelector('#ticker').textContent.includes('<script>')");
            assertThat(page.browser().evaluate("return document.title")).isEqualTo("PoseStream");
        }
    }
}
