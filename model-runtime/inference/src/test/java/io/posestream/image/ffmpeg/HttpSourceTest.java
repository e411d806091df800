package io.posestream.image.ffmpeg;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.posestream.image.DecodeLimits;
import io.posestream.image.EncodedPicture;
import io.posestream.image.EncodedSource;
import io.posestream.image.PicturePool;
import io.posestream.image.SourceException;
import io.posestream.image.TimedPicture;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpSourceTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final MediaSources sources =
            new MediaSources(new PicturePool(2), new SourceSettings(TIMEOUT, 25, 90, DecodeLimits.DEFAULT));
    private final List<EncodedPicture> read = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private Path film;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        film = folder.resolve("film.mp4");
        try (Mp4Writer writer = new Mp4Writer(film, new H264Settings(25, 12, 2_000_000))) {
            for (int i = 0; i < 24; i++) {
                writer.write(new TimedPicture(i * Coded.FRAME_NS, DrawnPattern.draw(320, 240, i)));
            }
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/film.mp4", exchange -> sendFilm(exchange, 1.0));
        server.createContext("/cut.mp4", exchange -> sendFilm(exchange, 0.8));
        server.createContext("/camera", exchange -> sendMultipart(exchange, false));
        server.createContext("/stuck", exchange -> sendMultipart(exchange, true));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void shouldReadAFilmToItsEnd() {
        readAll("/film.mp4");
        assertThat(read).hasSize(24);
        assertThat(read.get(23).timeNs()).isEqualTo(23 * Coded.FRAME_NS);
    }

    @Test
    void shouldNotTakeALostConnectionForTheEnd() {
        SourceException fault = assertThrows(SourceException.class, () -> readAll("/cut.mp4"));
        assertThat(fault).hasMessageContaining("/cut.mp4 broke off after 1").hasMessageContaining("Input/output error");
        assertThat(read).hasSizeBetween(10, 23);
    }

    @Test
    void shouldPassANetworkCamerasJpegsOnWithTheTimeOfTheWorld() {
        long startNs = System.currentTimeMillis() * 1_000_000;
        SourceException fault = assertThrows(SourceException.class, () -> readAll("/camera"));
        assertThat(fault).hasMessageContaining("broke off after 10");
        List<EncodedPicture> sent = Coded.jpeg(320, 240, 0, 10);
        assertThat(read.stream().map(EncodedPicture::payload))
                .containsExactlyElementsOf(
                        sent.stream().map(EncodedPicture::payload).toList());
        assertThat(read)
                .allSatisfy(picture -> assertThat(picture.timeNs())
                        .isBetween(startNs, System.currentTimeMillis() * 1_000_000 + 1_000_000));
    }

    @Test
    void shouldGiveUpOnACameraThatFallsSilent() {
        long start = System.nanoTime();
        SourceException fault = assertThrows(SourceException.class, () -> readAll("/stuck"));
        assertThat(fault).hasMessageContaining("has sent nothing for 2000 ms");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(TIMEOUT, TIMEOUT.plusSeconds(4));
    }

    @Test
    void shouldSayThatThereIsNoSuchPage() {
        SourceException fault = assertThrows(SourceException.class, () -> readAll("/nothing"));
        assertThat(fault).hasMessageContaining("404");
    }

    private void readAll(String path) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        try (EncodedSource source = sources.openEncoded(url)) {
            for (EncodedPicture next = source.next(); next != null; next = source.next()) {
                read.add(next);
            }
        }
    }

    /** Announces the whole film and hangs up after a part of it. */
    private void sendFilm(HttpExchange exchange, double part) throws IOException {
        byte[] bytes = Files.readAllBytes(film);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, (int) (bytes.length * part));
        exchange.close();
    }

    private static void sendMultipart(HttpExchange exchange, boolean thenSilent) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "multipart/x-mixed-replace; boundary=card");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        for (EncodedPicture jpeg : Coded.jpeg(320, 240, 0, 10)) {
            String head = "--card\r\nContent-Type: image/jpeg\r\nContent-Length: " + jpeg.payload().length + "\r\n\r\n";
            out.write(head.getBytes(US_ASCII));
            out.write(jpeg.payload());
            out.write("\r\n".getBytes(US_ASCII));
            out.flush();
        }
        if (thenSilent) {
            try {
                Thread.sleep(TIMEOUT.plusSeconds(5).toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        exchange.close();
    }
}
