package io.posestream.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What a browser shows instead of the token: until when it is good, signed. The server keeps nothing; a browser that
 * goes on asking is given a newer one, so a page on a wall stays open, and a new token ends all sessions.
 */
final class SessionCookie {
    private static final long LIFETIME_S = 12 * 3600;

    private final AccessToken token;
    private final String name;
    private final boolean secure;
    private final LongSupplier clockS;

    /**
     * @param port part of the name: browsers do not keep cookies of ports apart
     * @param secure the browser must not send it without TLS
     * @param clockS seconds since 1970
     */
    SessionCookie(AccessToken token, int port, boolean secure, LongSupplier clockS) {
        this.token = token;
        this.name = "posestream-" + port;
        this.secure = secure;
        this.clockS = clockS;
    }

    void give(HttpExchange exchange) {
        long endS = clockS.getAsLong() + LIFETIME_S;
        exchange.getResponseHeaders()
                .add(
                        "Set-Cookie",
                        name + "=" + endS + "." + signature(endS) + "; Path=/; HttpOnly; SameSite=Strict; Max-Age="
                                + LIFETIME_S + (secure ? "; Secure" : ""));
    }

    /** Also lengthens a session that is half over. */
    boolean admits(HttpExchange exchange) {
        Optional<Long> endS = endS(exchange.getRequestHeaders());
        long leftS = endS.orElse(0L) - clockS.getAsLong();
        if (leftS > 0 && leftS < LIFETIME_S / 2) {
            give(exchange);
        }
        return leftS > 0;
    }

    /** Empty unless a cookie of ours is rightly signed. */
    private Optional<Long> endS(Headers request) {
        return request.getOrDefault("Cookie", List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split(";", -1)))
                .map(String::trim)
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1))
                .filter(value -> value.matches("\\d{1,12}\\.[\\w-]+"))
                .filter(this::isSigned)
                .map(value -> Long.valueOf(value.substring(0, value.indexOf('.'))))
                .findFirst();
    }

    private boolean isSigned(String value) {
        int dot = value.indexOf('.');
        String expected = signature(Long.parseLong(value.substring(0, dot)));
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII),
                value.substring(dot + 1).getBytes(StandardCharsets.US_ASCII));
    }

    private String signature(long endS) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.sign(name + " until " + endS));
    }
}
