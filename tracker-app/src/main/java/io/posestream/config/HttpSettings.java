package io.posestream.config;

import java.util.Optional;

/** Who may ask the HTTP servers of a process: the viewer and the metrics. */
public interface HttpSettings {
    /** The secret that opens them, at least 16 characters. Better in the environment or in a file than here. */
    Optional<String> token();

    /** A file whose first line is the token. */
    Optional<String> tokenFile();

    Tls tls();

    /** The servers' key: PEM files, or a PKCS#12 key store. Without one nothing is encrypted. */
    interface Tls {
        /** PEM: the server's certificate, then those above it. */
        Optional<String> certificate();

        /** PEM: the certificate's key, PKCS#8, not encrypted. */
        Optional<String> key();

        /** PKCS#12, in place of the two. */
        Optional<String> keyStore();

        Optional<String> keyStorePassword();
    }
}
