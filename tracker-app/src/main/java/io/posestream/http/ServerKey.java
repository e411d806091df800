package io.posestream.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The private key of a server and the certificates that vouch for it. Immutable; never prints what it holds. */
public final class ServerKey {
    private static final char[] IN_MEMORY = new char[0];

    private final SSLContext context;

    private ServerKey(SSLContext context) {
        this.context = context;
    }

    /**
     * From PEM files, as certificate authorities hand them out.
     *
     * @param certificates the server's own first, then those above it
     * @param key PKCS#8, not encrypted
     * @throws HttpException when a file cannot be used
     */
    public static ServerKey ofPem(Path certificates, Path key) {
        try {
            Certificate[] chain = PemFile.certificates(certificates);
            PrivateKey secret = PemFile.privateKey(key, chain[0].getPublicKey().getAlgorithm());
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", secret, IN_MEMORY, chain);
            return new ServerKey(context(store, IN_MEMORY));
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(certificates + " with " + key, e, "two PEM files, the key as unencrypted PKCS#8");
        }
    }

    /**
     * From a PKCS#12 key store that holds one key.
     *
     * @throws HttpException when the file cannot be used
     */
    public static ServerKey ofPkcs12(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return new ServerKey(context(store, password));
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(file.toString(), e, "a PKCS#12 key store and its password");
        }
    }

    SSLContext context() {
        return context;
    }

    private static SSLContext context(KeyStore store, char[] password) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static HttpException unusable(String what, Exception e, String expected) {
        return new HttpException(
                "the TLS key of " + what + " cannot be used (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                        + "); give " + expected,
                e);
    }
}
