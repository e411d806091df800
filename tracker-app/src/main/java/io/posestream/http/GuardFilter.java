package io.posestream.http;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;

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
            Answers.text(exchange, 405, "This server only shows; use GET.");
        } else if (loopback
                && !Callers.namesThisMachine(exchange.getRequestHeaders().getFirst("Host"))) {
            Answers.text(exchange, 403, "This server answers to localhost only.");
        } else {
            chain.doFilter(exchange);
        }
    }

    @Override
    public String description() {
        return "security headers, method and host check";
    }
}
