package io.posestream.broker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A key and a certificate for {@code localhost}, made by the JDK's keytool. For trying things out, not for a network.
 */
public final class SelfSignedCertificate {
    private static final String PASSWORD = "KEYTOOL_STOREPASS";
    private static final int TIMEOUT_S = 60;

    private SelfSignedCertificate() {}

    /**
     * @param keyStore to be written: PKCS#12 with the key
     * @param certificate to be written: PEM, for those who shall trust it
     * @param password of the key store, at least six characters; handed over unseen by other users
     * @throws BrokerException when keytool is missing or fails
     */
    public static void make(Path keyStore, Path certificate, String password) {
        String store = keyStore.toAbsolutePath().toString();
        String subject = "-dname CN=localhost -ext san=dns:localhost,ip:127.0.0.1 -validity 825";
        String key = "-genkeypair -alias server -keyalg EC -groupname secp256r1 -storetype PKCS12 " + subject;
        keytool(password, key, "-keystore", store);
        String file = certificate.toAbsolutePath().toString();
        keytool(password, "-exportcert -rfc -alias server", "-keystore", store, "-file", file);
    }

    private static void keytool(String password, String words, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(words.split(" ")));
        command.addAll(List.of(options));
        command.addAll(List.of("-storepass:env", PASSWORD));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put(PASSWORD, password);
        try {
            Path said = Files.createTempFile("keytool", ".log");
            Process process = builder.redirectOutput(said.toFile()).start();
            boolean ended = process.waitFor(TIMEOUT_S, TimeUnit.SECONDS);
            String text = Files.readString(said, StandardCharsets.UTF_8).trim();
            Files.delete(said);
            if (!ended || process.exitValue() != 0) {
                process.destroy();
                throw new BrokerException("no certificate could be made: keytool says \"" + text + "\"");
            }
        } catch (IOException e) {
            throw new BrokerException(
                    "no certificate could be made, because " + command.get(0) + " cannot run (" + e.getMessage()
                            + "); use a whole JDK",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerException("no certificate could be made: interrupted", e);
        }
    }
}
