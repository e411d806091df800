package io.posestream.http;

import java.util.Optional;

/**
 * Where a server listens and who may ask it.
 *
 * @param host address to listen on; loopback unless others shall ask
 * @param port 0 = any free one
 * @param token without it nobody is asked for one
 * @param tls without it answers are not encrypted
 */
public record HttpAccess(String host, int port, Optional<AccessToken> token, Optional<ServerKey> tls) {

    public HttpAccess {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a server's port must be 0 (any free one) to 65535, got " + port);
        }
    }

    /** This machine only, without token, without TLS. */
    public static HttpAccess local(int port) {
        return new HttpAccess("127.0.0.1", port, Optional.empty(), Optional.empty());
    }
}
