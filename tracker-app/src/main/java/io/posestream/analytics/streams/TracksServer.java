package io.posestream.analytics.streams;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.posestream.analytics.StreamNow;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Who is there now, as JSON. {@code GET /tracks}: the streams of this instance, and where the others are asked;
 * {@code GET /tracks/STREAM}: one of them. Only reading; on loopback only under local names, so that no web site can
 * point its own name here. Answers 503 while streams are being shared out.
 */
public final class TracksServer implements AutoCloseable {
    private static final String PATH = "/tracks";
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final HttpServer http;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread daemon = new Thread(task, "tracks-http");
        daemon.setDaemon(true);
        return daemon;
    });

    /**
     * Takes the address; nothing is answered before {@link #serve}.
     *
     * @param port 0 = any free port
     * @throws AnalyticsException when the address is taken
     */
    public TracksServer(String host, int port) {
        try {
            http = HttpServer.create(new InetSocketAddress(host, port), 0);
        } catch (IOException e) {
            throw new AnalyticsException(
                    "the analytics cannot listen on " + host + ":" + port + " (" + e.getMessage()
                            + "); choose another analytics.query.port, or 0 for any free one",
                    e);
        }
        http.setExecutor(thread);
    }

    public int port() {
        return http.getAddress().getPort();
    }

    public void serve(CurrentTracks tracks) {
        http.createContext(PATH, exchange -> answer(exchange, tracks));
        http.start();
    }

    private void answer(HttpExchange exchange, CurrentTracks tracks) throws IOException {
        Optional<List<StreamNow>> streams = tracks.all();
        String rest = exchange.getRequestURI().getRawPath().substring(PATH.length());
        if (!exchange.getRequestMethod().equals("GET")) {
            send(exchange, 405, Map.of("error", "only GET is answered"));
        } else if (!isWelcome(exchange)) {
            send(exchange, 403, Map.of("error", "only localhost is answered"));
        } else if (streams.isEmpty()) {
            send(exchange, 503, Map.of("error", "streams are being shared out; ask again in a second"));
        } else if (rest.isEmpty() || rest.equals("/")) {
            send(exchange, 200, Map.of("streams", streams.get(), "elsewhere", tracks.elsewhere()));
        } else {
            String id = URLDecoder.decode(rest.substring(1), StandardCharsets.UTF_8);
            Optional<StreamNow> one = streams.get().stream()
                    .filter(stream -> stream.streamId().equals(id))
                    .findFirst();
            send(
                    exchange,
                    one.isPresent() ? 200 : 404,
                    one.<Object>map(stream -> stream)
                            .orElse(Map.of("error", "no such stream here", "elsewhere", tracks.elsewhere())));
        }
    }

    private boolean isWelcome(HttpExchange exchange) {
        String name =
                String.valueOf(exchange.getRequestHeaders().getFirst("Host")).replaceFirst(":\\d+$", "");
        return !http.getAddress().getAddress().isLoopbackAddress() || LOCAL_NAMES.contains(name);
    }

    private static void send(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] json = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
        thread.shutdownNow();
    }
}
