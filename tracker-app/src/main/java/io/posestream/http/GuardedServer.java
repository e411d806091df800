package io.posestream.http;

import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server behind the checks of this package. Handlers run on its threads, several at a time. */
public final class GuardedServer implements AutoCloseable {
    private static final Map<String, String> JDK_SERVER = Map.of(
            // Without it a small message waits up to 40 ms for the acknowledgement of the one before.
            "sun.net.httpserver.nodelay",
            "true",
            // Seconds that a request may take to arrive; without it silent connections hold all threads.
            "sun.net.httpserver.maxReqTime",
            "10");

    private final HttpServer http;
    private final ExecutorService threads;
    private final URI uri;

    /**
     * Listens from now on.
     *
     * @param name of what is served, such as {@code viewer}; names threads and stands in messages
     * @param threadCount requests at a time; a request that streams holds its thread
     * @param open paths that need no token
     * @param handler answers every path
     * @throws HttpException when the address cannot be listened on
     */
    public GuardedServer(String name, HttpAccess access, int threadCount, Set<String> open, HttpHandler handler) {
        JDK_SERVER.forEach((key, value) -> System.setProperty(key, System.getProperty(key, value)));
        http = listen(name, access);
        threads = Executors.newFixedThreadPool(threadCount, NamedThreads.daemon(name + "-http"));
        http.setExecutor(threads);
        InetSocketAddress bound = http.getAddress();
        // Contexts of the JDK's server match by prefix: "/picture" would also take "/pictures.js".
        HttpContext all = http.createContext("/", handler);
        all.getFilters().add(new GuardFilter(bound.getAddress().isLoopbackAddress()));
        boolean encrypted = access.tls().isPresent();
        access.token().ifPresent(token -> {
            SessionCookie cookie = new SessionCookie(
                    token, bound.getPort(), encrypted, () -> Instant.now().getEpochSecond());
            all.getFilters().add(new TokenFilter(token, cookie, open));
        });
        http.start();
        uri = uri(encrypted ? "https" : "http", access.host(), bound);
    }

    private static HttpServer listen(String name, HttpAccess access) {
        InetSocketAddress address = new InetSocketAddress(access.host(), access.port());
        if (address.isUnresolved()) {
            throw new HttpException("the " + name + " cannot listen on " + access.host()
                    + ", because there is no host of this name; give an address of this machine");
        }
        try {
            if (access.tls().isEmpty()) {
                return HttpServer.create(address, 0);
            }
            HttpsServer https = HttpsServer.create(address, 0);
            https.setHttpsConfigurator(new HttpsConfigurator(access.tls().get().context()));
            return https;
        } catch (IOException e) {
            throw new HttpException(
                    "the " + name + " cannot listen on " + access.host() + ":" + access.port() + " (" + e.getMessage()
                            + "); choose another port, or 0 for any free one",
                    e);
        }
    }

    private static URI uri(String scheme, String asked, InetSocketAddress bound) {
        InetAddress address = bound.getAddress();
        String host = address.isAnyLocalAddress() ? "localhost" : asked;
        return URI.create(
                scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + bound.getPort() + "/");
    }

    /** Where to ask; names the port that was found when any was asked for. */
    public URI uri() {
        return uri;
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
