package io.posestream.operations;

import com.sun.net.httpserver.HttpExchange;
import io.posestream.http.Answers;
import io.posestream.http.GuardedServer;
import io.posestream.http.HttpAccess;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers each path by asking its supplier, on threads of its own, so that a busy tracker still answers. */
public final class OperationsServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OperationsServer.class);
    private static final int THREADS = 2;

    private final GuardedServer server;
    private final Map<String, Supplier<Answer>> paths;

    /**
     * @param open paths that need no token: what a machine asks that cannot be given one
     * @param paths what is answered, by path; suppliers are asked from several threads
     * @throws io.posestream.http.HttpException when the address is taken or not of this machine
     */
    public OperationsServer(HttpAccess access, Set<String> open, Map<String, Supplier<Answer>> paths) {
        this.paths = Map.copyOf(paths);
        server = new GuardedServer("metrics", access, THREADS, open, this::handle);
    }

    public URI address() {
        return server.uri();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Answer answer = answer(exchange.getRequestURI().getPath());
        Answers.bytes(exchange, answer.status(), answer.mediaType(), answer.bytes());
    }

    private Answer answer(String path) {
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

    @Override
    public void close() {
        server.close();
    }
}
