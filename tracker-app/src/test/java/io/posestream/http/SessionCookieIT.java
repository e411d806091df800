package io.posestream.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a session by a clock that the test turns. */
class SessionCookieIT {
    private static final long HOUR_S = 3600;

    private final AtomicLong nowS = new AtomicLong(1_800_000_000L);
    private final SessionCookie cookie =
            new SessionCookie(AccessToken.of("open-sesame-open-sesame"), 8080, true, nowS::get);
    private final HttpClient http = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init") // set before each
    private HttpServer server;

    @BeforeEach
    void serve() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/login", exchange -> {
            cookie.give(exchange);
            Answers.text(exchange, 200, "");
        });
        server.createContext("/", exchange -> Answers.text(exchange, cookie.admits(exchange) ? 200 : 401, ""));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private HttpResponse<Void> ask(String path, String session) throws Exception {
        URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + path);
        return http.send(HttpRequest.newBuilder(uri).header("Cookie", session).build(), BodyHandlers.discarding());
    }

    private static String given(HttpResponse<Void> answer) {
        return answer.headers()
                .firstValue("Set-Cookie")
                .map(text -> text.split(";", 2)[0])
                .orElse("");
    }

    @Test
    void shouldEndASessionThatNobodyUses() throws Exception {
        String session = given(ask("/login", "a=b"));
        nowS.addAndGet(13 * HOUR_S);
        assertThat(ask("/", session).statusCode()).isEqualTo(401);
    }

    @Test
    void shouldKeepAPageOnAWallOpen() throws Exception {
        String session = given(ask("/login", "a=b"));
        for (int hour = 0; hour < 48; hour += 4) {
            nowS.addAndGet(4 * HOUR_S);
            HttpResponse<Void> answer = ask("/", session);
            assertThat(answer.statusCode()).isEqualTo(200);
            session = given(answer).isEmpty() ? session : given(answer);
        }
    }
}
