package io.posestream.broker;

import static java.util.Map.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Certificate and user of an encrypted broker, kept beside its data where only this user of the machine may read, so
 * that the next start finds the same. Clients log in by SCRAM over TLS; the broker reaches its own controller by a
 * certificate that nobody else has.
 */
final class BrokerSecurity {
    private static final String USER = "posestream";
    private static final String MECHANISM = "SCRAM-SHA-512";
    private static final String MODULE = "org.apache.kafka.common.security.scram.ScramLoginModule";

    private final Path keyStore;
    private final Path certificate;
    private final String password;

    private BrokerSecurity(Path folder, String password) {
        keyStore = folder.resolve("broker.p12");
        certificate = folder.resolve("broker.crt");
        this.password = password;
    }

    /** Where the broker's user finds certificate and password. */
    static Path folder(Path dir) {
        return dir.toAbsolutePath().resolve("security");
    }

    /** Of an earlier start, or made now. */
    static BrokerSecurity in(Path dir) {
        Path folder = folder(dir);
        Path secret = folder.resolve("password");
        try {
            if (Files.exists(secret)) {
                return new BrokerSecurity(folder, Files.readString(secret, StandardCharsets.US_ASCII));
            }
            if (Files.exists(dir.resolve("meta.properties"))) {
                throw new BrokerException("the data in " + dir.toAbsolutePath()
                        + " is of a broker without users, to which none can be added now; name another directory");
            }
            Files.createDirectories(dir);
            Files.createDirectory(folder, ownerOnly());
            BrokerSecurity made = new BrokerSecurity(folder, randomPassword());
            SelfSignedCertificate.make(made.keyStore, made.certificate, made.password);
            Files.writeString(secret, made.password, StandardCharsets.US_ASCII);
            return made;
        } catch (IOException e) {
            throw new BrokerException(
                    "the embedded broker cannot keep its password in " + folder + " (" + e.getMessage()
                            + "); name a directory that can be written, or remove what is left of an earlier start",
                    e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** In the words of Kafka's storage tool. */
    List<String> scramUsers() {
        return List.of(MECHANISM + "=[name=" + USER + ",password=" + password + "]");
    }

    Map<String, String> brokerSettings() {
        String controller = "listener.name." + BrokerProperties.CONTROLLER_LISTENER.toLowerCase(Locale.ROOT);
        String clients = "listener.name." + BrokerProperties.CLIENT_LISTENER.toLowerCase(Locale.ROOT);
        return Map.ofEntries(
                entry(
                        "listener.security.protocol.map",
                        BrokerProperties.CLIENT_LISTENER + ":SASL_SSL," + BrokerProperties.CONTROLLER_LISTENER
                                + ":SSL"),
                entry("sasl.enabled.mechanisms", MECHANISM),
                entry("sasl.mechanism.inter.broker.protocol", MECHANISM),
                entry(clients + ".scram-sha-512.sasl.jaas.config", jaas()),
                entry(controller + ".ssl.client.auth", "required"),
                entry("ssl.keystore.type", "PKCS12"),
                entry("ssl.keystore.location", keyStore.toString()),
                entry("ssl.keystore.password", password),
                entry("ssl.key.password", password),
                entry("ssl.truststore.type", "PEM"),
                entry("ssl.truststore.location", certificate.toString()));
    }

    /** All that a client needs beside the address. */
    Map<String, String> clientSettings() {
        return Map.of(
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                MECHANISM,
                "sasl.jaas.config",
                jaas(),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificate.toString());
    }

    private String jaas() {
        return MODULE + " required username=\"" + USER + "\" password=\"" + password + "\";";
    }
}
