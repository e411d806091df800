package io.posestream.app;

import io.posestream.config.HttpSettings;
import io.posestream.config.SettingsException;
import io.posestream.http.AccessToken;
import io.posestream.http.HttpAccess;
import io.posestream.http.ServerKey;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** From settings to the door of an HTTP server: reads the token and the key. Stateless. */
final class WebAccess {
    private WebAccess() {}

    /** @throws SettingsException when the token cannot be read or is none */
    static HttpAccess of(HttpSettings http, String host, int port) {
        Optional<String> token =
                http.token().isPresent() ? http.token() : http.tokenFile().map(WebAccess::firstLine);
        return new HttpAccess(host, port, token.map(WebAccess::token), key(http.tls()));
    }

    static boolean isLoopback(String host) {
        InetSocketAddress address = new InetSocketAddress(host, 0);
        return !address.isUnresolved() && address.getAddress().isLoopbackAddress();
    }

    private static AccessToken token(String text) {
        try {
            return AccessToken.of(text);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(List.of("posestream.http.token: " + e.getMessage() + "."));
        }
    }

    private static String firstLine(String file) {
        try {
            return Files.readString(Path.of(file))
                    .lines()
                    .findFirst()
                    .orElse("")
                    .trim();
        } catch (IOException e) {
            throw new SettingsException(List.of("posestream.http.token-file: " + file + " cannot be read ("
                    + e.getClass().getSimpleName() + "); check the path and who may read it."));
        }
    }

    private static Optional<ServerKey> key(HttpSettings.Tls tls) {
        if (tls.keyStore().isPresent()) {
            char[] password = tls.keyStorePassword().orElse("").toCharArray();
            return tls.keyStore().map(file -> ServerKey.ofPkcs12(Path.of(file), password));
        }
        return tls.certificate()
                .map(file -> ServerKey.ofPem(Path.of(file), Path.of(tls.key().orElse(""))));
    }
}
