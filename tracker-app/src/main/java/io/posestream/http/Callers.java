package io.posestream.http;

import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who asks. */
public final class Callers {
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    private Callers() {}

    /** Whether somebody on this machine asks. What a proxy on this machine passes on comes from elsewhere. */
    public static boolean isLocal(HttpExchange exchange) {
        return exchange.getRemoteAddress().getAddress().isLoopbackAddress()
                && namesThisMachine(exchange.getRequestHeaders().getFirst("Host"))
                && FORWARDED.stream().noneMatch(exchange.getRequestHeaders()::containsKey);
    }

    /** A web site may point its own name at this machine; then its name stands here. */
    static boolean namesThisMachine(@Nullable String host) {
        return host != null && LOCAL_NAMES.contains(host.replaceFirst(":\\d+$", ""));
    }
}
