package io.posestream.deploy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.posestream.config.Settings;
import io.posestream.config.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kubernetes would take what the chart makes. */
class HelmChartTest {

    @BeforeAll
    static void requireHelm() {
        Chart.requireHelm();
    }

    @Test
    void shouldPassHelmsOwnLook() {
        assertThat(Chart.lint().isFailed()).as("%s", Chart.lint().getMessages()).isFalse();
    }

    @Test
    void shouldMakeWhatKubernetesKnows() {
        Map<String, Map<?, ?>> manifests = Chart.render(Map.of());

        assertThat(manifests)
                .containsOnlyKeys("ConfigMap", "Service", "StatefulSet", "NetworkPolicy", "PodDisruptionBudget");
        assertThat(manifests.values())
                .allSatisfy(manifest -> assertThat(
                                StrictKubernetes.read(manifest).getMetadata().getName())
                        .isEqualTo("yard"));
    }

    @Test
    void shouldHandOverSettingsThatThereAre(@TempDir Path folder) throws IOException {
        ConfigMap map = (ConfigMap) StrictKubernetes.read(requireNonNull(
                Chart.render(Map.of("settings.stream.latency-budget-ms", 400)).get("ConfigMap")));
        Path file = Files.writeString(
                folder.resolve("posestream.yaml"), map.getData().get("posestream.yaml"));

        Settings settings = SettingsReader.read(Optional.of(file), Map.of(), Map.of());

        assertThat(settings.stream().latencyBudgetMs()).isEqualTo(400);
    }

    @Test
    void shouldLetInWhoScrapesAndOutToKafkaOnly() {
        NetworkPolicy policy = (NetworkPolicy) StrictKubernetes.read(requireNonNull(
                Chart.render(Map.of("networkPolicy.kafkaPorts[0]", 9093)).get("NetworkPolicy")));

        assertThat(policy.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(policy.getSpec().getIngress())
                .singleElement()
                .satisfies(rule -> assertThat(rule.getPorts())
                        .singleElement()
                        .satisfies(port -> assertThat(port.getPort().getValue()).isEqualTo("metrics")));
        assertThat(policy.getSpec().getEgress().get(1).getPorts())
                .singleElement()
                .satisfies(port -> assertThat(port.getPort().getValue()).isEqualTo(9093));
    }

    @Test
    void shouldTakeAwayOneTrackerAtATime() {
        Map<String, Map<?, ?>> manifests = Chart.render(Map.of());
        PodDisruptionBudget budget =
                (PodDisruptionBudget) StrictKubernetes.read(requireNonNull(manifests.get("PodDisruptionBudget")));
        Service service = (Service) StrictKubernetes.read(requireNonNull(manifests.get("Service")));

        assertThat(budget.getSpec().getMaxUnavailable().getValue()).isEqualTo(1);
        assertThat(budget.getSpec().getSelector().getMatchLabels())
                .isEqualTo(service.getSpec().getSelector());
    }

    @Test
    void shouldScaleByTheLagOfTheGroupThatTheSettingsName() {
        Map<String, Map<?, ?>> manifests = Chart.render(Map.of(
                "autoscaling.enabled", true,
                "settings.delivery.group", "yard-group",
                "settings.topics.frames", "yard.frames"));
        ScaledObject scaled = DeployFiles.STRICT.convertValue(manifests.get("ScaledObject"), ScaledObject.class);

        assertThat(scaled.spec().scaleTargetRef()).isEqualTo(new ScaledObject.Target("apps/v1", "StatefulSet", "yard"));
        assertThat(scaled.spec().triggers())
                .singleElement()
                .satisfies(trigger -> assertThat(trigger.metadata())
                        .isEqualTo(new ScaledObject.Lag("kafka:9092", "yard-group", "yard.frames", "200")));
        assertThat(PodsOfTheChart.of(manifests).replicas()).isNull();
    }

    @Test
    void shouldRefuseValuesThatNobodyKnows() {
        assertThatThrownBy(() -> Chart.render(Map.of("replica", 3))).hasMessageContaining("replica");
        assertThatThrownBy(() -> Chart.render(Map.of("gpu.count", "many"))).hasMessageContaining("count");
        assertThatThrownBy(() -> StrictKubernetes.read(
                        Map.of("apiVersion", "v1", "kind", "Service", "spec", Map.of("prots", 1))))
                .hasMessageContaining("prots");
    }
}
