package io.posestream.viewer;

import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/** The HTTP side of the viewer: its addresses and threads. Each live page holds one thread, others share a few. */
final class ViewerServer implements AutoCloseable {
    private static final int SHARED_THREADS = 8;
    private static final String NODELAY = "sun.net.httpserver.nodelay";

    private final HttpServer http;
    private final ExecutorService threads;
    private final URI uri;

    ViewerServer(
            ViewerSettings settings,
            LiveClients clients,
            Supplier<List<byte[]>> snapshot,
            Function<String, Optional<ReadyPicture>> newestPicture) {
        // Without it a small message waits up to 40 ms for the acknowledgement of the one before.
        if (System.getProperty(NODELAY) == null) {
            System.setProperty(NODELAY, "true");
        }
        InetSocketAddress address = new InetSocketAddress(settings.host(), settings.port());
        try {
            http = HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new ViewerException(
                    "the viewer cannot listen on " + settings.host() + ":" + settings.port() + " (" + e.getMessage()
                            + "); choose another port, or 0 for any free one",
                    e);
        }
        threads = Executors.newFixedThreadPool(
                settings.maxViewers() + SHARED_THREADS, NamedThreads.daemon("viewer-http"));
        http.setExecutor(threads);
        InetAddress bound = http.getAddress().getAddress();
        // Contexts of the server match by prefix: "/picture" would also take "/pictures.js".
        HttpHandler assets = new AssetHandler();
        Map<String, HttpHandler> routes = Map.of(
                "/skeletons", new SkeletonsHandler(settings.skeletons()),
                "/live", new LiveHandler(clients, snapshot, settings.pictures()),
                "/picture", new PictureHandler(newestPicture));
        HttpContext all = http.createContext(
                "/",
                exchange -> routes.getOrDefault(exchange.getRequestURI().getPath(), assets)
                        .handle(exchange));
        all.getFilters().add(new GuardFilter(bound.isLoopbackAddress()));
        http.start();
        String host = bound.isAnyLocalAddress() ? "localhost" : settings.host();
        uri = URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + http.getAddress().getPort() + "/");
    }

    URI uri() {
        return uri;
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
