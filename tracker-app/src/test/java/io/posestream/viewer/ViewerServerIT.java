package io.posestream.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.http.HttpException;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The viewer over real HTTP. */
class ViewerServerIT {
    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<String> get(URI uri) throws Exception {
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private HttpResponse<InputStream> live(PoseViewer viewer, String query) throws Exception {
        URI uri = viewer.uri().resolve("live?" + query);
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofInputStream());
    }

    private static String askAs(String host, URI uri) throws Exception {
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            String question = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }

    @Test
    void shouldAllowThePageNothingButItsOwnResources() throws Exception {
        try (PoseViewer viewer = TestViewers.open(0, true)) {
            HttpResponse<String> page = get(viewer.uri());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "script-src 'self'");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(page.body()).doesNotContain("http://", "https://");
            assertThat(get(viewer.uri().resolve("../secret")).statusCode()).isEqualTo(404);
            assertThat(get(viewer.uri().resolve("skeletons")).body())
                    .contains("\"palette\":[\"#4cc9f0\"", "\"body-pose/coco-17\":[[0,1]");
        }
    }

    @Test
    void shouldOnlyShowAndOnlyUnderLocalNames() throws Exception {
        try (PoseViewer viewer = TestViewers.open(0, true)) {
            HttpRequest post = HttpRequest.newBuilder(viewer.uri())
                    .POST(HttpRequest.BodyPublishers.ofString("x"))
                    .build();
            assertThat(http.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
            assertThat(askAs("localhost:1", viewer.uri())).contains("200");
            assertThat(askAs("[::1]:1", viewer.uri())).contains("200");
            assertThat(askAs("evil.example:1", viewer.uri())).contains("403");
        }
    }

    @Test
    void shouldGiveNoPixelsWhenStartedWithoutPictures() throws Exception {
        try (PoseViewer viewer = TestViewers.open(0, false);
                InputStream live = live(viewer, "pictures=all").body()) {
            assertThat(live.read()).isEqualTo('r');
            assertThat(viewer.audience().watchesPictures()).isFalse();
            viewer.feed().picture(new Scene("gate", 1, 1).jpeg(1));
            viewer.feed().poses(new Scene("gate", 1, 1).poses(1, 10));
            assertThat(get(viewer.uri().resolve("picture?stream=gate")).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void shouldTakeWhatAProxyPassesOnForSomebodyElse() throws Exception {
        try (PoseViewer viewer = TestViewers.open(0, true)) {
            HttpRequest passedOn = HttpRequest.newBuilder(viewer.uri().resolve("picture?stream=gate"))
                    .header("X-Forwarded-For", "203.0.113.9")
                    .build();
            assertThat(http.send(passedOn, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(403);
            assertThat(get(viewer.uri().resolve("picture?stream=gate")).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void shouldTurnAwayMorePagesThanThereIsRoomFor() throws Exception {
        try (PoseViewer viewer = TestViewers.open(0, true, 1);
                InputStream first = live(viewer, "pictures=none").body()) {
            assertThat(first.read()).isEqualTo('r');
            assertThat(live(viewer, "pictures=none").statusCode()).isEqualTo(503);
            assertThat(get(viewer.uri()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldSayWhichAddressIsTaken() {
        try (PoseViewer viewer = TestViewers.open(0, true)) {
            int port = viewer.uri().getPort();
            assertThatThrownBy(() -> TestViewers.open(port, true).close())
                    .isInstanceOf(HttpException.class)
                    .hasMessageContaining("127.0.0.1:" + port)
                    .hasMessageContaining("choose another port");
        }
    }
}
