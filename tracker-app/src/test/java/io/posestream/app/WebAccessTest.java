package io.posestream.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.config.Settings;
import io.posestream.config.SettingsException;
import io.posestream.config.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebAccessTest {
    @TempDir
    private Path folder;

    private static Settings settings(Map<String, String> flags) {
        Map<String, String> full = new HashMap<>();
        flags.forEach((key, value) -> full.put("posestream." + key, value));
        return SettingsReader.read(Optional.empty(), Map.of(), full);
    }

    private static void open(Map<String, String> flags) {
        ViewerService.open(settings(flags), Map.of("bootstrap.servers", "localhost:1"))
                .close();
    }

    @Test
    void shouldNotLetOthersLookWithoutAToken() {
        assertThatThrownBy(() -> open(Map.of("viewer.host", "0.0.0.0", "viewer.port", "0")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("viewer.host: at 0.0.0.0 others can look, which needs a token")
                .hasMessageContaining("openssl rand");
    }

    @Test
    void shouldTakeTheFirstLineOfATokenFile() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "a-token-of-enough-length\n");
        Settings settings = settings(Map.of("http.token-file", file.toString()));
        assertThat(WebAccess.of(settings.http(), "127.0.0.1", 0).token()).isPresent();
    }

    @Test
    void shouldSayWhatIsWrongWithATokenAndNotRepeatIt() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "hunter2\n");
        assertThatThrownBy(() -> open(Map.of("http.token-file", file.toString())))
                .hasMessageContaining("posestream.http.token: a token needs at least 16")
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() ->
                        open(Map.of("http.token-file", folder.resolve("none").toString())))
                .hasMessageContaining("none cannot be read");
    }

    @Test
    void shouldNameAllContradictionsAtOnce() {
        assertThatThrownBy(() -> settings(Map.of(
                        "http.token", "a-token-of-enough-length",
                        "http.token-file", "token",
                        "http.tls.certificate", "tls.crt",
                        "http.tls.key-store", "tls.p12")))
                .hasMessageContaining("token and token-file are both given")
                .hasMessageContaining("certificate and key belong together")
                .hasMessageContaining("key-store and key-store-password belong together")
                .hasMessageNotContaining("a-token-of-enough-length");
    }
}
