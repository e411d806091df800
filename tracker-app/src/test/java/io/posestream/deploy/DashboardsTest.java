package io.posestream.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Grafana would show each panel: what it asks for is counted. */
class DashboardsTest {
    private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((\\w+), (\\w+)\\)");
    private static final Pattern LEGEND_LABEL = Pattern.compile("\\{\\{(\\w+)}}");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"overview", "streams", "engine"})
    @Retention(RetentionPolicy.RUNTIME)
    @interface EachDashboard {}

    @EachDashboard
    void shouldAskForWhatIsCounted(String name) throws IOException {
        Dashboard dashboard = read(name);
        KnownSeries known = known();

        assertThat(dashboard.panels())
                .isNotEmpty()
                .allSatisfy(panel -> assertThat(panel.targets())
                        .isNotEmpty()
                        .allSatisfy(target -> assertThat(known.faults(PromQuery.of(plain(target.expr()))))
                                .as(panel.title())
                                .isEmpty()));
        assertThat(dashboard.templating().list()).allSatisfy(variable -> {
            assertThat(variable.query()).matches(LABEL_VALUES);
            assertThat(known.faults(
                            PromQuery.of(LABEL_VALUES.matcher(variable.query()).replaceFirst("sum by ($2) ($1)"))))
                    .isEmpty();
        });
    }

    @EachDashboard
    void shouldNameInLegendsOnlyWhatSeriesKeep(String name) throws IOException {
        assertThat(read(name).panels().stream().flatMap(panel -> panel.targets().stream()))
                .allSatisfy(target -> {
                    PromQuery query = PromQuery.of(plain(target.expr()));
                    Set<String> kept = new HashSet<>(query.grouping());
                    kept.addAll(Set.of("instance_id", "device"));
                    assertThat(LEGEND_LABEL.matcher(target.legendFormat()).results())
                            .allSatisfy(label -> assertThat(kept).contains(label.group(1)));
                });
    }

    @EachDashboard
    void shouldUseVariablesThatItHas(String name) throws IOException {
        Dashboard dashboard = read(name);
        Set<String> used = new HashSet<>();
        dashboard.panels().stream()
                .flatMap(panel -> panel.targets().stream())
                .flatMap(target ->
                        Pattern.compile("\\$(\\w+)").matcher(target.expr()).results())
                .forEach(variable -> used.add(variable.group(1)));
        used.remove("__rate_interval");

        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(dashboard.templating().list().stream()
                        .map(Dashboard.Variable::name)
                        .toList());
    }

    @EachDashboard
    void shouldPlacePanelsSideBySide(String name) throws IOException {
        List<Dashboard.Panel> panels = read(name).panels();

        assertThat(panels.stream().map(Dashboard.Panel::id)).doesNotHaveDuplicates();
        assertThat(panels).allSatisfy(panel -> {
            assertThat(panel.gridPos().x() + panel.gridPos().w()).isLessThanOrEqualTo(24);
            assertThat(panels.stream()
                            .filter(other ->
                                    other.id() != panel.id() && other.gridPos().overlaps(panel.gridPos())))
                    .isEmpty();
        });
    }

    @EachDashboard
    void shouldAskTheSourceThatIsProvisioned(String name) throws IOException {
        JsonNode sources = DeployFiles.yaml(
                DeployFiles.STRICT, "grafana/provisioning/datasources/prometheus.yaml", JsonNode.class);
        String uid = sources.at("/datasources/0/uid").asText();
        Dashboard dashboard = read(name);

        assertThat(Stream.concat(
                        dashboard.panels().stream().map(Dashboard.Panel::datasource),
                        dashboard.templating().list().stream().map(Dashboard.Variable::datasource)))
                .allSatisfy(source -> assertThat(source.uid()).isEqualTo(uid));
    }

    /** Without Grafana's variables. */
    private static String plain(String expression) {
        return expression.replace("$__rate_interval", "5m").replaceAll("\\$\\w+", "door");
    }

    private static Dashboard read(String name) throws IOException {
        return DeployFiles.STRICT.readValue(DeployFiles.text("grafana/" + name + ".json"), Dashboard.class);
    }

    static KnownSeries known() throws IOException {
        return KnownSeries.of(Files.readString(Path.of("..", "docs", "metrics.md")));
    }
}
