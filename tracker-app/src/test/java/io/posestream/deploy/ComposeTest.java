package io.posestream.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.cli.PoseStream;
import io.posestream.config.SettingsReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Compose would take its file, and the product takes what it is started with. */
class ComposeTest {
    private final ComposeFile compose = DeployFiles.yaml(DeployFiles.SNAKE_CASE, "compose.yaml", ComposeFile.class);

    @Test
    void shouldStartCommandsThatThereAre() {
        assertThat(ours()).hasSize(5).allSatisfy(service -> {
            CommandLine.ParseResult parsed = new CommandLine(new PoseStream())
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .parseArgs(orEmpty(service.command()).toArray(String[]::new));
            assertThat(parsed.hasSubcommand()).isTrue();
        });
    }

    @Test
    void shouldSetSettingsThatThereAre() {
        assertThat(ours()).allSatisfy(service -> {
            Map<String, String> environment =
                    new HashMap<>(service.environment() == null ? Map.of() : service.environment());
            environment
                    .keySet()
                    .forEach(name ->
                            assertThat(NamedSettings.isSetting(name)).as(name).isTrue());
            // Compose puts in what its caller has.
            environment.replaceAll((name, value) -> value.startsWith("${") ? "0123456789abcdef" : value);
            SettingsReader.read(Optional.empty(), environment, Map.of());
        });
    }

    @Test
    void shouldGiveNothingOfOursMoreRightsThanItNeeds() {
        assertThat(ours()).allSatisfy(service -> {
            assertThat(service.readOnly()).isTrue();
            assertThat(service.capDrop()).containsExactly("ALL");
            assertThat(service.securityOpt()).containsExactly("no-new-privileges:true");
            // Natives are unpacked there and run.
            assertThat(service.tmpfs()).contains("/tmp:exec");
        });
        assertThat(compose.services().values().stream().flatMap(service -> orEmpty(service.ports()).stream()))
                .allSatisfy(port -> assertThat(port).startsWith("127.0.0.1:"));
    }

    @Test
    void shouldReferToWhatThereIs() {
        List<String> wanted = new ArrayList<>();
        compose.services().values().forEach(service -> {
            JsonNode dependsOn = service.dependsOn();
            if (dependsOn != null && dependsOn.isObject()) {
                dependsOn.fieldNames().forEachRemaining(wanted::add);
            } else if (dependsOn != null) {
                dependsOn.forEach(name -> wanted.add(name.asText()));
            }
        });

        assertThat(compose.services().keySet()).containsAll(wanted);
        assertThat(compose.services().values()).allSatisfy(service -> {
            assertThat(compose.secrets().keySet()).containsAll(orEmpty(service.secrets()));
            assertThat(orEmpty(service.volumes())).allSatisfy(this::shouldExist);
            assertThat(service.image()).matches("[\\w./-]+:v?\\d[\\w.-]*");
        });
    }

    @Test
    void shouldBeScrapedWhereItListens() {
        PrometheusSettings prometheus =
                DeployFiles.yaml(DeployFiles.SNAKE_CASE, "prometheus/prometheus.yml", PrometheusSettings.class);

        assertThat(prometheus.scrapeConfigs().stream()
                        .flatMap(job -> job.staticConfigs().stream())
                        .flatMap(targets -> targets.targets().stream())
                        .map(target -> target.substring(0, target.indexOf(':'))))
                .allSatisfy(host -> assertThat(compose.services()).containsKey(host));
    }

    private void shouldExist(String volume) {
        String source = volume.substring(0, volume.indexOf(':'));
        if (source.startsWith(".")) {
            assertThat(DeployFiles.DEPLOY.resolve(source)).exists();
        } else if (!source.startsWith("/")) {
            assertThat(compose.volumes()).containsKey(source);
        }
    }

    private List<ComposeFile.Service> ours() {
        return compose.services().values().stream()
                .filter(service -> service.image().startsWith("posestream:"))
                .toList();
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return Stream.ofNullable(list).flatMap(List::stream).toList();
    }
}
