package io.posestream.operations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers each path by asking its supplier, on threads of its own, so that a busy tracker still answers. */
public final class OperationsServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OperationsServer.class);
    private static final int THREADS = 2;

    private final HttpServer http;
    private final ExecutorService threads;
    private final Map<String, Supplier<Answer>> paths;
    private final URI address;

    /**
     * @param port 0 = any free one
     * @param paths what is answered, by path; suppliers are asked from several threads
     * @throws OperationsException when the address is taken or not of this machine
     */
    public OperationsServer(String host, int port, Map<String, Supplier<Answer>> paths) {
        this.paths = Map.copyOf(paths);
        try {
            http = HttpServer.create(new InetSocketAddress(host, port), 0);
        } catch (IOException e) {
            throw new OperationsException(
                    "metrics and health cannot listen on " + host + ":" + port + " (" + e.getMessage()
                            + "); choose another metrics.port, 0 for any free one, or metrics.enabled=false",
                    e);
        }
        threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "operations-http");
            thread.setDaemon(true);
            return thread;
        });
        http.setExecutor(threads);
        http.createContext("/", this::handle);
        http.start();
        boolean everywhere = http.getAddress().getAddress().isAnyLocalAddress();
        String name = everywhere ? "localhost" : host;
        address = URI.create("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":"
                + http.getAddress().getPort() + "/");
    }

    public URI address() {
        return address;
    }

    private void handle(HttpExchange exchange) throws IOException {
        send(
                exchange,
                answer(exchange.getRequestMethod(), exchange.getRequestURI().getPath()));
    }

    private Answer answer(String method, String path) {
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return Answer.text(405, "Use GET.");
        }
        Supplier<Answer> supplier = paths.get(path);
        if (supplier == null) {
            return Answer.text(
                    404,
                    "There are "
                            + String.join(", ", paths.keySet().stream().sorted().toList()) + ".");
        }
        try {
            return supplier.get();
        } catch (RuntimeException e) {
            LOG.warn("{} could not be answered", path, e);
            return Answer.text(500, "It failed; see the log.");
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", answer.mediaType());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            byte[] body = answer.bytes();
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(answer.status(), -1);
                return;
            }
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
