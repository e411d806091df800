package io.posestream.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void shouldSayNothingOfChangesWithinTheTolerance() {
        Comparison comparison = Comparison.of(
                List.of(walk(Figures.NONE.with(Measure.IDF1, .900))),
                List.of(walk(Figures.NONE.with(Measure.IDF1, .895))));

        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.anythingWorse()).isFalse();
    }

    @Test
    void shouldNameWhatGotWorseAndWhatGotBetter() {
        Figures before = Figures.NONE.with(Measure.IDF1, .90).with(Measure.ID_SWITCHES, 3);
        Figures now = Figures.NONE.with(Measure.IDF1, .95).with(Measure.ID_SWITCHES, 4);

        Comparison comparison = Comparison.of(List.of(walk(before)), List.of(walk(now)));

        assertThat(comparison.changes().stream().map(Comparison.Change::text))
                .containsExactly(
                        "better walk: IDF1 0.900 -> 0.950 (tolerated 0.01)",
                        "WORSE  walk: idSwitches 3.000 -> 4.000 (tolerated 0.0)");
        assertThat(comparison.anythingWorse()).isTrue();
    }

    @Test
    void shouldNotCompareAShortSceneWithALongOne() {
        CaseResult longer = new CaseResult(
                "walk",
                "",
                TruthKind.SIMULATED,
                "sim:?scene=walk&seconds=60",
                Figures.NONE.with(Measure.IDF1, .99),
                "");

        assertThat(Comparison.of(List.of(longer), List.of(walk(Figures.NONE.with(Measure.IDF1, .5))))
                        .changes())
                .isEmpty();
    }

    @Test
    void shouldNotCompareWhatWasNotMeasured() {
        Figures unknown = Figures.NONE.with(Measure.LAG_MS, Double.NaN);

        assertThat(Comparison.of(List.of(walk(Figures.NONE.with(Measure.LAG_MS, 10))), List.of(walk(unknown)))
                        .changes())
                .isEmpty();
    }

    private static CaseResult walk(Figures figures) {
        return new CaseResult("walk", "", TruthKind.SIMULATED, "sim:?scene=walk&seconds=4", figures, "");
    }
}
