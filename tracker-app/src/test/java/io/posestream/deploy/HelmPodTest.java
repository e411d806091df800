package io.posestream.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.posestream.cli.PoseStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What runs in the cluster: by whom, with what, watched how. */
class HelmPodTest {

    @BeforeAll
    static void requireHelm() {
        Chart.requireHelm();
    }

    @Test
    void shouldRunWithoutRights() {
        PodsOfTheChart pods = pods(Map.of());
        PodSpec pod = pods.pod();
        Container tracker = pods.tracker();

        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(tracker.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(tracker.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(tracker.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
    }

    @Test
    void shouldWriteToVolumesThatThereAre() {
        for (Map<String, Object> values :
                List.<Map<String, Object>>of(Map.of(), Map.of("settingsSecret", "yard-settings"))) {
            PodsOfTheChart pods = pods(values);

            assertThat(pods.pod().getVolumes().stream().map(Volume::getName))
                    .containsExactlyInAnyOrderElementsOf(pods.tracker().getVolumeMounts().stream()
                            .map(VolumeMount::getName)
                            .toList());
            assertThat(pods.tracker().getVolumeMounts().stream()
                            .filter(mount -> !Boolean.TRUE.equals(mount.getReadOnly()))
                            .map(VolumeMount::getMountPath))
                    .containsExactlyInAnyOrder("/tmp", "/var/lib/posestream");
        }
    }

    @Test
    void shouldBeProbedWhereTheTrackerAnswers() {
        Container tracker = pods(Map.of()).tracker();

        assertThat(Stream.of(tracker.getStartupProbe(), tracker.getLivenessProbe(), tracker.getReadinessProbe())
                        .map(Probe::getHttpGet))
                .extracting(get -> get.getPath(), get -> get.getPort().getValue())
                .containsExactly(
                        tuple("/health/started", "metrics"),
                        tuple("/health/live", "metrics"),
                        tuple("/health/ready", "metrics"));
        assertThat(tracker.getPorts())
                .singleElement()
                .satisfies(port -> assertThat(port.getContainerPort()).isEqualTo(9464));
    }

    @Test
    void shouldBeCalledAfterItsPodAndSetSettingsThatThereAre() {
        Container tracker = pods(Map.of()).tracker();

        assertThat(tracker.getEnv())
                .allSatisfy(variable ->
                        assertThat(NamedSettings.isSetting(variable.getName())).isTrue());
        EnvVar instance = tracker.getEnv().stream()
                .filter(variable -> variable.getName().equals("POSESTREAM_DELIVERY_INSTANCE"))
                .findFirst()
                .orElseThrow();
        assertThat(instance.getValueFrom().getFieldRef().getFieldPath()).isEqualTo("metadata.name");
        assertThat(new CommandLine(new PoseStream())
                        .parseArgs(tracker.getArgs().toArray(String[]::new))
                        .hasSubcommand())
                .isTrue();
    }

    @Test
    void shouldAskForAGpuOnlyWhereThereIsOne() {
        Map<String, Quantity> plain = pods(Map.of()).tracker().getResources().getLimits();
        PodsOfTheChart gpu = pods(Map.of("gpu.count", 1, "gpu.runtimeClass", "nvidia"));

        assertThat(plain).containsOnlyKeys("memory");
        assertThat(gpu.tracker().getResources().getLimits()).containsEntry("nvidia.com/gpu", new Quantity("1"));
        assertThat(gpu.pod().getRuntimeClassName()).isEqualTo("nvidia");
        assertThat(gpu.tracker().getResources().getRequests()).containsKeys("cpu", "memory");
    }

    private static PodsOfTheChart pods(Map<String, Object> values) {
        return PodsOfTheChart.of(Chart.render(values));
    }
}
