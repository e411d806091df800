package io.posestream.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of an image without building it. */
class DockerfileTest {
    private static final Pattern PINNED = Pattern.compile("[\\w./-]+:\\d[\\w.+-]*( AS \\w+)?");

    private record Instruction(String name, String rest) {}

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile", "Dockerfile.gpu"})
    void shouldStandOnPinnedImagesAndRunAsNobodySpecial(String file) {
        List<Instruction> instructions = instructions(file);

        assertThat(rests(instructions, "FROM"))
                .hasSize(2)
                .allSatisfy(image -> assertThat(image).matches(PINNED));
        assertThat(rests(instructions, "USER")).containsExactly("10001:10001");
        assertThat(rests(instructions, "HEALTHCHECK"))
                .singleElement()
                .asString()
                .endsWith("CMD [\"healthy\"]");
        assertThat(rests(instructions, "ENTRYPOINT")).containsExactly("[\"posestream\"]");
        assertThat(instructions.stream().map(Instruction::name))
                .isSubsetOf(
                        "FROM",
                        "RUN",
                        "COPY",
                        "ENV",
                        "USER",
                        "WORKDIR",
                        "VOLUME",
                        "EXPOSE",
                        "HEALTHCHECK",
                        "ENTRYPOINT",
                        "CMD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile", "Dockerfile.gpu"})
    void shouldCopyFilesThatThereAre(String file) {
        assertThat(rests(instructions(file), "COPY").stream().filter(rest -> !rest.startsWith("--from")))
                .allSatisfy(rest -> assertThat(DeployFiles.ROOT.resolve(rest.substring(0, rest.indexOf(" "))))
                        .exists());
    }

    /** Live, stuck, and not there at all. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void shouldTellByTheHealthCheckWhetherTheTrackerLives() throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        int[] status = {200};
        server.createContext("/health/live", exchange -> {
            exchange.sendResponseHeaders(status[0], -1);
            exchange.close();
        });
        server.start();
        int port = server.getAddress().getPort();

        assertThat(healthy(port)).isZero();
        status[0] = 503;
        assertThat(healthy(port)).isNotZero();
        server.stop(0);
        assertThat(healthy(port)).isNotZero();
    }

    private static int healthy(int port) throws IOException, InterruptedException {
        Process check = new ProcessBuilder(
                        DeployFiles.DEPLOY.resolve("healthy").toAbsolutePath().toString(), Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(check.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return check.exitValue();
    }

    private static List<String> rests(List<Instruction> instructions, String name) {
        return instructions.stream()
                .filter(instruction -> instruction.name().equals(name))
                .map(Instruction::rest)
                .toList();
    }

    private static List<Instruction> instructions(String file) {
        String joined = DeployFiles.text(file).replaceAll("(?m)^#.*\n", "").replaceAll("\\\\\n\\s*", "");
        return Arrays.stream(joined.split("\n"))
                .filter(line -> !line.isBlank())
                .map(line ->
                        new Instruction(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)))
                .toList();
    }
}
