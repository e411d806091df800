package io.posestream.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.broker.SelfSignedCertificate;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The door of a server, over real HTTP and TLS. */
class GuardedServerIT {
    private static final String SECRET = "open-sesame-open-sesame";
    private static final Optional<AccessToken> TOKEN = Optional.of(AccessToken.of(SECRET));
    private static final String PASSWORD = "store-password";

    @TempDir
    private static Path folder;

    private static Path keyStore = Path.of("");
    private static Path certificate = Path.of("");

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void makeCertificate() {
        keyStore = folder.resolve("server.p12");
        certificate = folder.resolve("server.crt");
        SelfSignedCertificate.make(keyStore, certificate, PASSWORD);
    }

    private static GuardedServer serve(HttpAccess access) {
        return new GuardedServer(
                "test",
                access,
                4,
                Set.of("/login.html"),
                exchange -> Answers.text(exchange, 200, "at " + exchange.getRequestURI()));
    }

    private static GuardedServer withToken() {
        return serve(new HttpAccess("127.0.0.1", 0, TOKEN, Optional.empty()));
    }

    private HttpResponse<String> ask(URI uri, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder question = HttpRequest.newBuilder(uri);
        if (headers.length > 0) {
            question.headers(headers);
        }
        return http.send(question.build(), BodyHandlers.ofString());
    }

    @Test
    void shouldOpenForTheTokenOnly() throws Exception {
        try (GuardedServer server = withToken()) {
            URI metrics = server.uri().resolve("metrics");
            assertThat(ask(metrics).statusCode()).isEqualTo(401);
            assertThat(ask(metrics, "Authorization", "Bearer " + SECRET + "x").statusCode())
                    .isEqualTo(401);
            assertThat(ask(metrics, "Authorization", "Basic " + SECRET).statusCode())
                    .isEqualTo(401);
            assertThat(ask(server.uri().resolve("metrics?token=" + SECRET)).statusCode())
                    .isEqualTo(401);
            assertThat(ask(metrics, "Authorization", "Bearer " + SECRET).body()).isEqualTo("at /metrics");
            assertThat(ask(server.uri().resolve("login.html")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldGiveABrowserACookieFromWhichTheTokenCannotBeRead() throws Exception {
        try (GuardedServer server = withToken()) {
            HttpResponse<String> toLogin = ask(server.uri(), "Accept", "text/html");
            assertThat(toLogin.statusCode()).isEqualTo(303);
            assertThat(toLogin.headers().firstValue("Location")).contains("/login.html");

            HttpResponse<String> login = ask(server.uri().resolve("login"), "Authorization", "Bearer " + SECRET);
            String cookie = login.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).contains("HttpOnly", "SameSite=Strict").doesNotContain(SECRET, "Secure");
            String pair = cookie.substring(0, cookie.indexOf(';'));

            assertThat(ask(server.uri(), "Cookie", "theme=dark; " + pair).statusCode())
                    .isEqualTo(200);
            assertThat(ask(server.uri(), "Cookie", pair.replaceFirst("=\\d", "=9"))
                            .statusCode())
                    .as("a later end")
                    .isEqualTo(401);
            try (GuardedServer other = serve(new HttpAccess(
                    "127.0.0.1", 0, Optional.of(AccessToken.of("another-token-of-ours")), Optional.empty()))) {
                String renamed = pair.replace(
                        "-" + server.uri().getPort(), "-" + other.uri().getPort());
                assertThat(ask(other.uri(), "Cookie", renamed).statusCode()).isEqualTo(401);
            }
        }
    }

    @Test
    void shouldChangeNothingWhoeverAsks() throws Exception {
        try (GuardedServer server = withToken()) {
            for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"}) {
                HttpRequest change = HttpRequest.newBuilder(server.uri())
                        .method(method, BodyPublishers.ofString("x"))
                        .header("Authorization", "Bearer " + SECRET)
                        .build();
                assertThat(http.send(change, BodyHandlers.ofString()).statusCode())
                        .as(method)
                        .isEqualTo(405);
            }
        }
    }

    @Test
    void shouldEncryptWithAKeyStoreOrWithPemFiles() throws Exception {
        ServerKey ofStore = ServerKey.ofPkcs12(keyStore, PASSWORD.toCharArray());
        ServerKey ofPem = ServerKey.ofPem(certificate, pemKey());
        HttpClient trusting = HttpClient.newBuilder().sslContext(trust()).build();
        for (ServerKey key : new ServerKey[] {ofStore, ofPem}) {
            try (GuardedServer server = serve(new HttpAccess("127.0.0.1", 0, TOKEN, Optional.of(key)))) {
                assertThat(server.uri().getScheme()).isEqualTo("https");
                HttpRequest login = HttpRequest.newBuilder(server.uri().resolve("login"))
                        .header("Authorization", "Bearer " + SECRET)
                        .build();
                HttpResponse<String> answer = trusting.send(login, BodyHandlers.ofString());
                assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                        .endsWith("; Secure");
                assertThatThrownBy(() -> ask(server.uri())).hasMessageContaining("certification path");
            }
        }
    }

    private static Path pemKey() throws Exception {
        KeyStore store = KeyStore.getInstance(keyStore.toFile(), PASSWORD.toCharArray());
        byte[] key = store.getKey("server", PASSWORD.toCharArray()).getEncoded();
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        return Files.writeString(
                folder.resolve("server.key"),
                "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
    }

    private static SSLContext trust() throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (InputStream in = new FileInputStream(certificate.toFile())) {
            trusted.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    @Test
    void shouldSayWhatIsWrongWithAKeyAndNotRepeatItsPassword() {
        assertThatThrownBy(() -> ServerKey.ofPkcs12(keyStore, "wrong-password".toCharArray()))
                .isInstanceOf(HttpException.class)
                .hasMessageContaining("server.p12 cannot be used")
                .hasMessageNotContaining("wrong-password");
        assertThatThrownBy(() -> ServerKey.ofPem(certificate, certificate))
                .hasMessageContaining("no BEGIN PRIVATE KEY")
                .hasMessageContaining("openssl pkcs8");
    }

    @Test
    void shouldRefuseATokenThatCanBeGuessedWithoutRepeatingIt() {
        assertThatThrownBy(() -> AccessToken.of("hunter2"))
                .hasMessageContaining("at least 16")
                .hasMessageNotContaining("hunter2");
        assertThat(TOKEN.toString()).doesNotContain(SECRET);
    }
}
