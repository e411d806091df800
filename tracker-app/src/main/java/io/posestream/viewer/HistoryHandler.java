package io.posestream.viewer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.posestream.http.Answers;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** {@code GET /history?stream=…}: the last minutes of a stream, for the page that enlarges it. */
final class HistoryHandler implements HttpHandler {
    private final Function<String, Optional<byte[]>> history;

    HistoryHandler(Function<String, Optional<byte[]>> history) {
        this.history = history;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Optional<byte[]> found = Answers.parameter(exchange, "stream").flatMap(history);
        if (found.isEmpty()) {
            Answers.text(exchange, 404, "Nothing is known of this stream.");
        } else {
            Answers.bytes(exchange, 200, "application/json", found.get());
        }
    }
}
