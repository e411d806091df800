package io.posestream.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.metrics.Metrics;
import io.posestream.metrics.MetricsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Prometheus would take its files, and each alert can fire and says what to do. */
class PrometheusTest {
    private static final String RUNBOOK = "docs/operations.md";
    private static final Pattern TEMPLATE_LABEL = Pattern.compile("\\$labels\\.(\\w+)");

    private final List<AlertRules.Rule> rules =
            DeployFiles.yaml(DeployFiles.STRICT, "prometheus/alerts.yaml", AlertRules.class).groups().stream()
                    .flatMap(group -> group.rules().stream())
                    .toList();

    @Test
    void shouldAskForWhatIsCounted() throws IOException {
        KnownSeries known = DashboardsTest.known();

        assertThat(rules)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(known.faults(PromQuery.of(rule.expr())))
                        .as(rule.alert())
                        .isEmpty());
    }

    @Test
    void shouldSayWhatToDoAndWhereMoreIsSaid() throws IOException {
        Set<String> anchors = Files.readAllLines(DeployFiles.ROOT.resolve(RUNBOOK)).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> RUNBOOK + "#"
                        + line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT).replace(' ', '-'))
                .collect(Collectors.toSet());

        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.annotations()).containsOnlyKeys("summary", "description", "runbook_url");
            assertThat(rule.annotations().get("runbook_url")).isIn(anchors);
            assertThat(rule.annotations().get("description")).endsWith(".");
            assertThat(rule.labels().get("severity")).isIn("warning", "critical");
            assertThat(rule.forAtLeast()).matches("\\d+[smh]");
        });
        assertThat(rules.stream().map(AlertRules.Rule::alert)).doesNotHaveDuplicates();
    }

    @Test
    void shouldNameOnlyLabelsThatTheAlertKeeps() {
        assertThat(rules).allSatisfy(rule -> {
            Set<String> kept = PromQuery.of(rule.expr()).grouping().isEmpty()
                    ? Set.of("instance_id", "instance")
                    : PromQuery.of(rule.expr()).grouping();
            assertThat(TEMPLATE_LABEL.matcher(rule.annotations().get("summary")).results())
                    .allSatisfy(label -> assertThat(kept).contains(label.group(1)));
        });
    }

    @Test
    void shouldBeScrapedUnderTheNameThatTheAlertsKnow() {
        PrometheusSettings settings =
                DeployFiles.yaml(DeployFiles.SNAKE_CASE, "prometheus/prometheus.yml", PrometheusSettings.class);

        assertThat(settings.ruleFiles())
                .allSatisfy(file -> assertThat(DeployFiles.DEPLOY.resolve("prometheus/" + file))
                        .exists());
        assertThat(settings.scrapeConfigs().stream().map(PrometheusSettings.Job::jobName))
                .contains("posestream");
    }

    @Test
    void shouldFindTheJvmsSeriesInAScrape() {
        try (Metrics metrics = new Metrics(MetricsSettings.DEFAULT)) {
            assertThat(KnownSeries.JVM.keySet())
                    .allSatisfy(series -> assertThat(metrics.scrape()).contains("\n# TYPE " + series + " "));
        }
    }

    @Test
    void shouldRefuseQueriesThatAreWrong() throws IOException {
        KnownSeries known = DashboardsTest.known();

        assertThat(known.faults(PromQuery.of("rate(posestream_frames_totals[5m])")))
                .hasSize(1);
        assertThat(known.faults(PromQuery.of("posestream_streams{stream=\"door\"}")))
                .hasSize(1);
        assertThat(known.faults(PromQuery.of("sum by (room) (posestream_streams)")))
                .hasSize(1);
        assertThatThrownBy(() -> PromQuery.of("sum(rate(up[5m])")).hasMessageContaining("not closed");
        assertThatThrownBy(() -> PromQuery.of("rat(up[5m])")).hasMessageContaining("no known function");
        assertThatThrownBy(() -> PromQuery.of("up[5x]")).hasMessageContaining("[5x]");
    }
}
