package io.posestream.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker and controller (KRaft) in this JVM, for the demo and the tests. Listens on the loopback address
 * only; without encryption, or with TLS and a user who logs in by SCRAM. Keeps its data directory, so that a later
 * start finds the same topics and offsets.
 *
 * <p>Thread-safe. At most one at a time per JVM and per directory.
 */
public final class EmbeddedBroker implements AutoCloseable {
    /** A free port may be taken between finding it and binding it. */
    private static final int FREE_PORT_ATTEMPTS = 3;

    private final KafkaRaftServer server;
    private final int port;
    private final Map<String, String> clients;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedBroker(KafkaRaftServer server, int port, Map<String, String> clients) {
        this.server = server;
        this.port = port;
        this.clients = clients;
    }

    /**
     * Starts a broker and returns when it serves, within seconds.
     *
     * @param dir where it keeps its data; made when absent
     * @param port for clients; 0 takes a free one
     * @param controllerPort for its own controller; 0 takes a free one
     * @param overrides broker settings that win over ours
     * @throws BrokerException when it cannot start
     */
    public static EmbeddedBroker start(Path dir, int port, int controllerPort, Map<String, String> overrides) {
        return start(dir, port, controllerPort, List.of(), overrides, Map.of());
    }

    /**
     * The same with TLS and one user, whose password and certificate are made at the first start in this directory.
     *
     * @see #clientSettings()
     */
    public static EmbeddedBroker startSecure(Path dir, int port, int controllerPort) {
        BrokerSecurity security = BrokerSecurity.in(dir);
        return start(
                dir, port, controllerPort, security.scramUsers(), security.brokerSettings(), security.clientSettings());
    }

    private static EmbeddedBroker start(
            Path dir,
            int port,
            int controllerPort,
            List<String> users,
            Map<String, String> overrides,
            Map<String, String> clients) {
        QuietLogs.whileStarting();
        try {
            format(dir, users);
            return startOnFreePorts(dir, port, controllerPort, overrides, clients);
        } finally {
            QuietLogs.whileRunning();
        }
    }

    private static EmbeddedBroker startOnFreePorts(
            Path dir, int port, int controllerPort, Map<String, String> overrides, Map<String, String> clients) {
        boolean choosesPort = port == 0 || controllerPort == 0;
        for (int attempt = 1; ; attempt++) {
            int clientPort = port == 0 ? freePort() : port;
            int controller = controllerPort == 0 ? freePort() : controllerPort;
            try {
                return startOnce(dir, clientPort, controller, overrides, clients);
            } catch (RuntimeException e) {
                boolean retry = choosesPort && attempt < FREE_PORT_ATTEMPTS && StartFailure.isPortTaken(e);
                if (!retry) {
                    throw StartFailure.explain(e, dir, clientPort, controller);
                }
            }
        }
    }

    /** Address for clients, {@code host:port}. */
    public String bootstrap() {
        return BrokerProperties.LOOPBACK + ":" + port;
    }

    /** Properties by which a Kafka client reaches it, secrets included: address, and how to log in. */
    public Map<String, String> clientSettings() {
        Map<String, String> settings = new TreeMap<>(clients);
        settings.put("bootstrap.servers", bootstrap());
        return settings;
    }

    /** Where an encrypted broker keeps certificate and password; only this user of the machine may read there. */
    public static Path securityFolder(Path dir) {
        return BrokerSecurity.folder(dir);
    }

    /** Stops the broker and waits for it; the data stays. Closing again does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            FaultGuard.stopping();
            server.shutdown();
            server.awaitShutdown();
        }
    }

    private static EmbeddedBroker startOnce(
            Path dir, int port, int controllerPort, Map<String, String> overrides, Map<String, String> clients) {
        FaultGuard.install();
        KafkaConfig config = KafkaConfig.fromProps(BrokerProperties.of(dir, port, controllerPort, overrides), false);
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
        FaultGuard.serving();
        return new EmbeddedBroker(server, port, clients);
    }

    /** @param users in the words of Kafka's storage tool; their passwords go into the first records of the data */
    private static void format(Path dir, List<String> users) {
        if (Files.exists(dir.resolve("meta.properties"))) {
            return;
        }
        String data = dir.toAbsolutePath().toString();
        try {
            Files.createDirectories(dir);
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(BrokerProperties.NODE_ID)
                    .setDirectories(List.of(data))
                    .setMetadataLogDirectory(data)
                    .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setHasDynamicQuorum(false)
                    .setScramArguments(users)
                    .run();
        } catch (Exception e) {
            throw new BrokerException(
                    "the embedded broker cannot keep its data in " + dir.toAbsolutePath() + " (" + e.getMessage()
                            + "); name a directory that can be written",
                    e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new BrokerException(
                    "the embedded broker finds no free port on " + BrokerProperties.LOOPBACK + "; name one", e);
        }
    }
}
