package io.posestream.http;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets through who shows the token, as {@code Authorization: Bearer}, or the cookie that a browser got for it at
 * {@code /login}. The token never stands in an address, where logs and histories would keep it.
 */
final class TokenFilter extends Filter {
    private static final String LOGIN = "/login";
    private static final String LOGIN_PAGE = "/login.html";
    private static final String SCHEME = "Bearer ";

    private final AccessToken token;
    private final SessionCookie cookie;
    private final Set<String> open;

    /** @param open paths that everybody may read, such as the page that asks for the token */
    TokenFilter(AccessToken token, SessionCookie cookie, Set<String> open) {
        this.token = token;
        this.cookie = cookie;
        this.open = Set.copyOf(open);
    }

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean bearer = isBearer(exchange.getRequestHeaders().getFirst("Authorization"));
        if (path.equals(LOGIN) && bearer) {
            cookie.give(exchange);
            Answers.text(exchange, 200, "Welcome.");
        } else if (bearer || open.contains(path) || cookie.admits(exchange)) {
            chain.doFilter(exchange);
        } else if (open.contains(LOGIN_PAGE) && isBrowser(exchange)) {
            exchange.getResponseHeaders().set("Location", LOGIN_PAGE);
            Answers.text(exchange, 303, "Please log in at " + LOGIN_PAGE);
        } else {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
            Answers.text(exchange, 401, "This needs the token of this server: Authorization: Bearer TOKEN.");
        }
    }

    private static boolean isBrowser(HttpExchange exchange) {
        String accepted = exchange.getRequestHeaders().getFirst("Accept");
        return accepted != null && accepted.contains("text/html");
    }

    private boolean isBearer(@Nullable String authorization) {
        return authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && token.matches(authorization.substring(SCHEME.length()).trim());
    }

    @Override
    public String description() {
        return "token or session";
    }
}
