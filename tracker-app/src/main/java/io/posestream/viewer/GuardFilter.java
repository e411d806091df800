package io.posestream.viewer;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Before every answer: only reading, only the page's own resources, and on loopback only local names. Without the last,
 * any web site could point its own name at this machine and read what its cameras see.
 */
final class GuardFilter extends Filter {
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final boolean loopback;

    /** @param loopback the server listens to this machine only */
    GuardFilter(boolean loopback) {
        this.loopback = loopback;
    }

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        Headers answer = exchange.getResponseHeaders();
        HEADERS.forEach(answer::set);
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            answer.set("Allow", "GET, HEAD");
            Answers.text(exchange, 405, "This viewer only shows; use GET.");
        } else if (loopback && !isLocal(exchange.getRequestHeaders().getFirst("Host"))) {
            Answers.text(exchange, 403, "This viewer answers to localhost only.");
        } else {
            chain.doFilter(exchange);
        }
    }

    private static boolean isLocal(@Nullable String host) {
        return host != null && LOCAL_NAMES.contains(host.replaceFirst(":\\d+$", ""));
    }

    @Override
    public String description() {
        return "security headers, method and host check";
    }
}
