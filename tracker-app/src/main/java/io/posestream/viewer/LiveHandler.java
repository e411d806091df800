package io.posestream.viewer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.posestream.http.Answers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * {@code GET /live?pictures=all|none|one&stream=…}: server-sent events for as long as the page is open. The connection
 * is also the page's word which pictures it watches; it ends with it.
 */
final class LiveHandler implements HttpHandler {
    private static final byte[] RETRY = "retry: 1000\n\n".getBytes(StandardCharsets.UTF_8);

    private final LiveClients clients;
    private final Function<Boolean, List<byte[]>> snapshot;
    private final Pixels pixels;

    LiveHandler(LiveClients clients, Function<Boolean, List<byte[]>> snapshot, Pixels pixels) {
        this.clients = clients;
        this.snapshot = snapshot;
        this.pixels = pixels;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        boolean pictures = pixels.shownTo(exchange);
        LiveClient client = new LiveClient(pictures ? wish(exchange) : PictureWish.NONE);
        // What comes meanwhile must not overtake the snapshot, so that goes into the queue first.
        snapshot.apply(pictures).forEach(client::offer);
        if (!clients.add(client, exchange::close)) {
            exchange.getResponseHeaders().set("Retry-After", "5");
            Answers.text(exchange, 503, "All places are taken; close another viewer page.");
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        try (exchange) {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            out.write(RETRY);
            client.sendTo(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            clients.remove(client);
        }
    }

    private static PictureWish wish(HttpExchange exchange) {
        String which = Answers.parameter(exchange, "pictures").orElse("none");
        if (which.equals("none")) {
            return PictureWish.NONE;
        }
        return which.equals("one")
                ? new PictureWish(true, Answers.parameter(exchange, "stream").orElse(""))
                : PictureWish.ALL;
    }
}
