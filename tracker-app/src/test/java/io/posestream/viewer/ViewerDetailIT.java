package io.posestream.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.pose.Box;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;

/** One stream and one person in a real browser: by mouse, by keys, on a phone, and by the rules of accessibility. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewerDetailIT {
    private final Scene court = new Scene("court", 1, 3);

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

    private void awaitFollowed(int person) {
        page.browser()
                .awaitTrue("return document.querySelector('.closeup:not([hidden]) figcaption')?.textContent"
                        + ".startsWith('Person " + person + ",') ?? false");
    }

    @Test
    void shouldFollowThePersonWhoIsClicked() {
        try (PoseViewer viewer = TestViewers.open(0, true)) {
            page.open(viewer);
            viewer.feed().picture(court.jpeg(1));
            viewer.feed().poses(court.poses(1, 42));
            page.awaitPicture(1, 1);
            Box second = court.poses(1, 42).people().get(1).box();
            page.browser()
                    .clickAt(
                            ".tile canvas",
                            (second.x() + second.width() / 2) / Scene.WIDTH,
                            (second.y() + second.height() / 2) / Scene.HEIGHT);
            awaitFollowed(2);
            assertThat(page.browser().evaluate("return document.querySelector('.enlarged').dataset.stream"))
                    .isEqualTo("court");
            try (Cameras filming = Cameras.film(viewer, court)) {
                viewer.feed().poses(late(court.poses(2, 1300)));
                page.browser()
                        .awaitTrue("return document.querySelector('.drops').textContent.includes('1300 ms old')"
                                + " && document.querySelectorAll('.presence .id').length === 3");
                page.pause(3_000);
                page.browser().screenshot("person");
                assertThat(filming).isNotNull();
            }
            assertThat(page.browser().evaluate("return document.querySelector('.delays svg').ariaLabel"))
                    .asString()
                    .contains("Latency since", "greatest 1.3 s");
        }
    }

    private static PoseFrame late(PoseFrame frame) {
        return new PoseFrame(
                frame.id(),
                frame.captureTimeNs(),
                frame.ingestTimeNs(),
                frame.emitTimeNs(),
                frame.width(),
                frame.height(),
                frame.skeleton(),
                frame.model(),
                0,
                Outcome.DROPPED_LATE,
                "the frame was 1300 ms old when its turn came; the budget is 1000 ms",
                false,
                List.of());
    }

    @Test
    void shouldBeUsableByKeysAlone() {
        try (PoseViewer viewer = TestViewers.open(0, true);
                Cameras filming = Cameras.film(viewer, court)) {
            assertThat(filming).isNotNull();
            page.open(viewer);
            page.browser().awaitTrue("return document.querySelectorAll('.tile[data-picture]').length === 1");
            List<String> stops = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                page.browser().press(Keys.TAB);
                stops.add(String.valueOf(page.browser()
                        .evaluate("const now = document.activeElement;"
                                + "return (now.id || now.dataset.stream) + ' ' + getComputedStyle(now).outlineStyle")));
            }
            assertThat(stops)
                    .containsExactly(
                            "pictures solid",
                            "boxes solid",
                            "events solid",
                            "help solid",
                            "court solid",
                            "ticker solid");
            page.browser().press("?");
            page.browser().awaitTrue("return document.querySelector('dialog').open");
            assertThat(page.browser().text("dialog")).contains("follow the next person", "Esc");
            Axe.assertClean(page.browser(), "the list of keys");
            page.browser().screenshot("keys");
            page.browser().pressEscape();
            page.browser().awaitTrue("return !document.querySelector('dialog').open");
            page.browser().evaluate("document.querySelector('.tile').focus()");
            page.browser().press(Keys.ENTER);
            page.browser().press("n");
            awaitFollowed(1);
            page.browser().press("n");
            awaitFollowed(2);
            page.browser().pressEscape();
            page.browser().awaitTrue("return document.querySelector('.closeup').hidden");
            page.browser().awaitTrue("return Boolean(document.querySelector('.enlarged'))");
            page.browser().pressEscape();
            page.browser().awaitTrue("return !document.querySelector('.enlarged')");
        }
    }

    @Test
    void shouldBreakNoRuleOfAccessibilityOnADeskOrAPhone() {
        try (PoseViewer viewer = TestViewers.open(0, true)) {
            page.open(viewer);
            Axe.assertClean(page.browser(), "nothing yet");
            try (Cameras filming = Cameras.film(viewer, court, new Scene("gate", 1, 2))) {
                assertThat(filming).isNotNull();
                page.browser().awaitTrue("return document.querySelectorAll('.tile[data-picture]').length === 2");
                page.browser().awaitTrue("return document.querySelectorAll('.fps').length === 2");
                Axe.assertClean(page.browser(), "two streams");
                page.browser().resizeLikePhone(390, 844);
                page.browser().click(".tile");
                page.browser().awaitTrue("return document.querySelectorAll('#details .chart').length === 2");
                page.browser().click("#details .person");
                awaitFollowed(1);
                Axe.assertClean(page.browser(), "a person on a phone");
                assertThat(page.browser().evaluate("return document.documentElement.scrollWidth"))
                        .isEqualTo(390L);
                page.browser().screenshot("phone-person");
                page.browser().evaluate("document.querySelector('.delays').scrollIntoView()");
                page.browser().screenshot("phone-detail");
                page.browser().resizeLikeDesktop();
            }
            page.browser().open(viewer.uri().resolve("login.html"));
            Axe.assertClean(page.browser(), "the login");
        }
    }
}
