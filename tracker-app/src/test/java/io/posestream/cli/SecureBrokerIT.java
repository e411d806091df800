package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.posestream.app.DeliveryStats;
import io.posestream.app.TrackerService;
import io.posestream.app.ViewerService;
import io.posestream.broker.EmbeddedBroker;
import io.posestream.config.Settings;
import io.posestream.config.SettingsReader;
import io.posestream.observe.StageObserver;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every client of ours against a real broker that speaks TLS and asks for a password by SCRAM. */
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all
class SecureBrokerIT {
    private static final String TOKEN = "a-token-nobody-may-read-7f3a";

    private Path folder;

    private EmbeddedBroker broker;
    private Map<String, String> kafka;
    private String password;
    private Path config;

    @BeforeAll
    void startBroker(@TempDir Path temporary) throws Exception {
        folder = temporary;
        Path data = folder.resolve("broker");
        broker = EmbeddedBroker.startSecure(data, 0, 0);
        kafka = broker.clientSettings();
        password = Files.readString(EmbeddedBroker.securityFolder(data).resolve("password"));
        config = folder.resolve("client.yaml");
        ClientSettingsFile.write(config, kafka);
    }

    @AfterAll
    void stopBroker() {
        broker.close();
    }

    private Console posestream(String... args) {
        List<String> all = new ArrayList<>(Arrays.asList(args));
        all.addAll(List.of("--config", config.toString()));
        Console console = Console.run(all.toArray(String[]::new));
        assertThat(console.out() + console.err()).doesNotContain(password, TOKEN);
        return console;
    }

    private String ok(String... args) {
        Console console = posestream(args);
        assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.OK);
        return console.out();
    }

    @Test
    void shouldCarryFramesToPosesAndTellNoSecret() throws Exception {
        try (SecretWatch watch = new SecretWatch(Set.of(password, TOKEN))) {
            ok("topics", "create", "--partitions", "2");
            Settings settings = SettingsReader.read(
                    Optional.of(config),
                    Map.of("POSESTREAM_HTTP_TOKEN", TOKEN),
                    Map.of(
                            "posestream.viewer.port", "0",
                            "posestream.delivery.guarantee", "exactly-once",
                            "posestream.stream.latency-budget-ms", "0"));
            Map<String, String> clients = new HashMap<>(settings.kafka());
            try (TrackerService tracker =
                            TrackerService.open(settings, clients, new DeliveryStats(), StageObserver.NONE);
                    ViewerService viewer = ViewerService.open(settings, clients)) {
                Thread running = new Thread(tracker::run, "tracker");
                running.start();
                ok("ingest", "sim:?people=1&fps=10&size=320x240&seconds=3", "--stream", "door");
                String poses = ok("tail", "--from-beginning", "--limit", "20", "--idle-seconds", "60", "--json");
                assertThat(poses.lines()).hasSize(20).allMatch(line -> line.contains("\"stream_id\":\"door\""));
                assertThat(liveMessage(viewer, "numbers")).contains("\"stream\":\"door\"");
                tracker.stop();
                running.join();
            }
            assertThat(ok("streams", "--json")).contains("door");
            assertThat(new ObjectMapper()
                            .readTree(ok("dlq", "list", "--json"))
                            .get("letters")
                            .asInt())
                    .isZero();
            ok("replay", "--to-topic", settings.topics().truth(), "--speed", "max");
            assertThat(watch.lines()).as("there was something to leak").isGreaterThan(1_000);
            assertThat(watch.leaks()).isEmpty();
        }
    }

    /** The first message of this name that knows of a stream. */
    private static String liveMessage(ViewerService viewer, String name) throws Exception {
        var connection = viewer.address().resolve("live").toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + TOKEN);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            String last = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (last.equals("event: " + name) && line.contains("\"stream\"")) {
                    return line;
                }
                last = line;
            }
        }
        return "";
    }

    @Test
    void shouldSayInASentenceThatThePasswordIsWrong() throws Exception {
        Path wrong = folder.resolve("wrong.yaml");
        String guess = "not-the-password-0815";
        Files.writeString(wrong, Files.readString(config).replace(password, guess));

        for (String[] command : new String[][] {
            {"topics", "create"},
            {"tail", "--from-beginning"},
            {"streams"},
            {"dlq", "list"},
            {"ingest", "sim:?seconds=1", "--stream", "x"}
        }) {
            List<String> all = new ArrayList<>(Arrays.asList(command));
            all.addAll(List.of("--config", wrong.toString()));
            Console console = Console.run(all.toArray(String[]::new));

            assertThat(console.exitCode()).as("%s", all).isEqualTo(ExitCode.UNAVAILABLE);
            assertThat(console.err())
                    .contains("the broker refuses our credentials or certificate")
                    .doesNotContain(guess)
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void shouldRefuseToTrustACertificateItWasNotGiven() {
        Map<String, String> strangers = new HashMap<>(kafka);
        strangers.keySet().removeIf(key -> key.startsWith("ssl.truststore"));
        Path untrusting = folder.resolve("untrusting.yaml");
        ClientSettingsFile.write(untrusting, strangers);

        Console console = Console.run("streams", "--config", untrusting.toString());

        assertThat(console.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(console.err()).contains("the broker refuses our credentials or certificate");
    }

    @Test
    void shouldKeepPasswordAndKeyWhereOnlyTheOwnerReads() throws Exception {
        Path security = EmbeddedBroker.securityFolder(folder.resolve("broker"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(security)))
                .isEqualTo("rwx------");
        assertThat(Files.readString(security.resolve("broker.crt"))).startsWith("-----BEGIN CERTIFICATE-----");
    }
}
