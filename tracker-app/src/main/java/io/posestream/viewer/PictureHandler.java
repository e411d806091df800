package io.posestream.viewer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.posestream.http.Answers;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code GET /picture?stream=…}: the newest picture of a stream whose poses were sent; the header {@code Frame-Id} is
 * {@code epoch:seq}. The page asks when it was told that there is a new one, so nothing waits here: browsers open only
 * six connections to one server, and a waiting request would starve the other streams.
 */
final class PictureHandler implements HttpHandler {
    private final Function<String, Optional<ReadyPicture>> newest;
    private final Pixels pixels;

    PictureHandler(Function<String, Optional<ReadyPicture>> newest, Pixels pixels) {
        this.newest = newest;
        this.pixels = pixels;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (!pixels.shownTo(exchange)) {
            Answers.text(exchange, 403, "From here only skeletons are shown.");
            return;
        }
        Optional<ReadyPicture> picture = Answers.parameter(exchange, "stream").flatMap(newest);
        if (picture.isEmpty()) {
            Answers.text(exchange, 404, "There is no picture of this stream.");
            return;
        }
        ReadyPicture ready = picture.get();
        exchange.getResponseHeaders()
                .set("Frame-Id", ready.id().epoch() + ":" + ready.id().frameSeq());
        Answers.bytes(exchange, 200, ready.mediaType(), ready.bytes());
    }
}
