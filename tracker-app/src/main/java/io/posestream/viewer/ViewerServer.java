package io.posestream.viewer;

import com.sun.net.httpserver.HttpHandler;
import io.posestream.http.GuardedServer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The addresses of the viewer. Each live page holds one thread, others share a few. */
final class ViewerServer implements AutoCloseable {
    private static final int SHARED_THREADS = 8;

    /** All that the page needs to ask for a token; the rest of the page says nothing about cameras either. */
    private static final Set<String> OPEN =
            Set.of("/login.html", "/login.js", "/login.css", "/viewer.css", "/favicon.svg");

    private final GuardedServer server;

    /**
     * @param snapshot brings a new page up to date; told whether it sees pixels
     * @param history the last minutes of a stream
     */
    ViewerServer(
            ViewerSettings settings,
            LiveClients clients,
            Function<Boolean, List<byte[]>> snapshot,
            Function<String, Optional<ReadyPicture>> newestPicture,
            Function<String, Optional<byte[]>> history) {
        HttpHandler assets = new AssetHandler();
        Map<String, HttpHandler> routes = Map.of(
                "/skeletons", new SkeletonsHandler(settings.skeletons()),
                "/live", new LiveHandler(clients, snapshot, settings.pixels()),
                "/history", new HistoryHandler(history),
                "/picture", new PictureHandler(newestPicture, settings.pixels()));
        server = new GuardedServer(
                "viewer",
                settings.access(),
                settings.maxViewers() + SHARED_THREADS,
                OPEN,
                exchange -> routes.getOrDefault(exchange.getRequestURI().getPath(), assets)
                        .handle(exchange));
    }

    URI uri() {
        return server.uri();
    }

    @Override
    public void close() {
        server.close();
    }
}
