package io.posestream.cli;

import io.posestream.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream broker}: a real Kafka broker for trying things out on one machine. */
@Command(
        name = "broker",
        mixinStandardHelpOptions = true,
        description = "Run a Kafka broker on this machine until Ctrl-C. For trying things out: loopback only.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  posestream broker --port 9092 --data /tmp/posestream-broker",
            "  posestream broker --secure --data /tmp/secure-broker",
            "  posestream run --config /tmp/secure-broker/security/client.yaml"
        })
final class BrokerCommand implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "9092", description = "Port for clients (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".posestream/broker",
            description = "Where the broker keeps topics between runs (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of(".posestream/broker");

    @Option(
            names = "--secure",
            description = {
                "With TLS and a user who logs in by SCRAM. Certificate, password and a settings file for --config of",
                "the other commands are made in DIR/security, which only you may read."
            })
    private boolean secure;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch stop = new CountDownLatch(1);
        try (Shutdown shutdown = new Shutdown();
                EmbeddedBroker broker = secure
                        ? EmbeddedBroker.startSecure(data, port, 0)
                        : EmbeddedBroker.start(data, port, 0, Map.of())) {
            shutdown.onSignal(stop::countDown);
            spec.commandLine()
                    .getErr()
                    .println("Broker ready at " + broker.bootstrap() + ", data in " + data
                            + ". Create the topics with 'posestream topics create" + configOption(broker)
                            + "'. Ctrl-C stops it.");
            stop.await();
        }
        return ExitCode.OK;
    }

    /** Writes what the other commands need to log in. */
    private String configOption(EmbeddedBroker broker) {
        if (!secure) {
            return "";
        }
        Path file = EmbeddedBroker.securityFolder(data).resolve("client.yaml");
        ClientSettingsFile.write(file, broker.clientSettings());
        return " --config " + file;
    }
}
