package io.posestream.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.http.AccessToken;
import io.posestream.http.HttpAccess;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who may look, and who sees pixels, in a real browser that comes over the network. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewerAccessIT {
    private static final String SECRET = "let-me-look-let-me-look";

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

    private static PoseViewer forOthers(Pixels pixels) {
        HttpAccess access = new HttpAccess("0.0.0.0", 0, Optional.of(AccessToken.of(SECRET)), Optional.empty());
        return TestViewers.open(access, pixels, 16);
    }

    /** This machine as others see it. */
    private static URI fromOutside(PoseViewer viewer) throws SocketException {
        Optional<InetAddress> address = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(each -> each instanceof Inet4Address && !each.isLoopbackAddress())
                .findFirst();
        assumeTrue(address.isPresent(), "this machine has no address but loopback");
        return URI.create("http://" + address.orElseThrow().getHostAddress() + ":"
                + viewer.uri().getPort() + "/");
    }

    private void logIn(URI uri) {
        page.browser().open(uri);
        page.browser().press("not-the-token-at-all\n");
        page.browser().awaitTrue("return document.querySelector('#refused').textContent.includes('not the token')");
        page.browser().screenshot("login");
        page.browser().press(SECRET + "\n");
        page.awaitState("live");
    }

    @Test
    void shouldShowSkeletonsOnlyToWhoLogsInFromElsewhere() throws Exception {
        try (PoseViewer viewer = forOthers(Pixels.LOCAL)) {
            URI outside = fromOutside(viewer);
            logIn(outside);
            assertThat(page.browser().evaluate("return location.href")).isEqualTo(outside.toString());
            assertThat(page.browser().evaluate("return document.cookie"))
                    .as("out of reach for scripts")
                    .isEqualTo("");
            Scene gate = new Scene("gate", 1, 2);
            viewer.feed().picture(gate.jpeg(1));
            viewer.feed().poses(gate.poses(1, 42));
            page.awaitFrame(1, 1);
            assertThat(page.thighColor(gate.poses(1, 42), 0)).isEqualTo(ViewerPage.trackColor(1));
            assertThat(page.colorAt(600, 20).get(0)).as("no wall").isLessThan(0x30);
            assertThat(page.browser().text("#privacy")).isEqualTo("skeletons only");
            assertThat(page.browser().evaluate("return document.querySelector('#pictures').disabled"))
                    .isEqualTo(true);
            assertThat(viewer.audience().watchesPictures()).isFalse();
            assertThat(pictureStatus(outside)).isEqualTo(403);
            page.browser().screenshot("from-elsewhere");
        }
    }

    @Test
    void shouldShowPicturesElsewhereWhenTheOwnerSaysSo() throws Exception {
        try (PoseViewer viewer = forOthers(Pixels.ALL)) {
            logIn(fromOutside(viewer));
            page.browser().awaitTrue("return !document.querySelector('#pictures').disabled");
            Scene gate = new Scene("gate", 1, 2);
            for (int seq = 1; !viewer.audience().watchesPictures(); seq++) {
                page.pause(50);
                assertThat(seq).as("50 ms").isLessThan(200);
            }
            viewer.feed().picture(gate.jpeg(1));
            viewer.feed().poses(gate.poses(1, 42));
            page.awaitPicture(1, 1);
        }
    }

    private static int pictureStatus(URI viewer) throws Exception {
        HttpRequest ask = HttpRequest.newBuilder(viewer.resolve("picture?stream=gate"))
                .header("Authorization", "Bearer " + SECRET)
                .build();
        return HttpClient.newHttpClient().send(ask, BodyHandlers.discarding()).statusCode();
    }
}
