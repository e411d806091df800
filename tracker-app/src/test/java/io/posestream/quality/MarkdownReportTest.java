package io.posestream.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {

    private final QualityReport report = new QualityReport(
            "2026-01-02T03:04:00Z",
            "abc1234",
            "a machine, 2 cores",
            "posestream quality",
            List.of(
                    new CaseResult(
                            "crossing",
                            "4 people",
                            TruthKind.SIMULATED,
                            "sim:?scene=crossing",
                            Figures.NONE.with(Measure.IDF1, .9).with(Measure.ID_SWITCHES, 2),
                            ""),
                    new CaseResult(
                            "vtest",
                            "a square",
                            TruthKind.NONE,
                            "vtest.avi",
                            Figures.NONE,
                            "not run: it is not there")),
            List.of(new Bar.Verdict("crossing: IDF1 at least 0.97", "+0.900", false)));

    @Test
    void shouldShowOnlyMeasuresThatAnyCaseKnows() {
        assertThat(new MarkdownReport(report).table()).isEqualTo("""
                        | case | shows | truth | IDF1 | idSwitches |
                        | --- | --- | --- | ---: | ---: |
                        | crossing | 4 people | simulated | 0.900 | 2 |
                        | vtest | a square | none |  |  |
                        """);
    }

    @Test
    void shouldSayWhereItWasMadeWhatWasNotRunAndWhatIsBroken() {
        assertThat(new MarkdownReport(report).text(List.of("![plot](images/plot.svg)\n")))
                .contains("`posestream quality`", "commit abc1234", "a machine, 2 cores")
                .contains("- vtest: not run: it is not there")
                .contains("| crossing: IDF1 at least 0.97 | +0.900 | **no** |")
                .contains("![plot](images/plot.svg)")
                .contains("- crossing: `sim:?scene=crossing`");
    }
}
