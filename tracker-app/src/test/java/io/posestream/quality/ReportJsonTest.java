package io.posestream.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportJsonTest {
    @TempDir
    Path folder;

    @Test
    void shouldReadBackTheCasesThatItWrote() throws IOException {
        CaseResult measured = new CaseResult(
                "walk",
                "a street",
                TruthKind.SIMULATED,
                "sim:?scene=walk",
                Figures.NONE.with(Measure.IDF1, .912345678).with(Measure.ID_SWITCHES, 2),
                "");
        CaseResult absent = new CaseResult(
                "vtest", "a square", TruthKind.NONE, "vtest.avi", Figures.NONE, "not run: nothing there");

        assertThat(ReportJson.read(written(List.of(measured, absent)))).containsExactly(measured, absent);
    }

    @Test
    void shouldWriteNullWhereThereWasNothingToDivideBy() throws IOException {
        CaseResult result = new CaseResult(
                "walk", "", TruthKind.SIMULATED, "sim:", Figures.NONE.with(Measure.LAG_MS, Double.NaN), "");

        assertThat(Files.readString(written(List.of(result)))).contains("\"figures\":{\"lagMs\":null}");
    }

    @Test
    void shouldTellFileAndPlaceOfWhatIsNoReport() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\n\"cases\": [}");
        Path other = Files.writeString(folder.resolve("other.json"), "{\"frames\": 3}");

        assertThatThrownBy(() -> ReportJson.read(broken))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("broken.json, line 2: no JSON");
        assertThatThrownBy(() -> ReportJson.read(other))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("other.json")
                .hasMessageContaining("no list 'cases'");
        assertThatThrownBy(() -> ReportJson.read(folder.resolve("none.json")))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("cannot read");
    }

    private Path written(List<CaseResult> cases) throws IOException {
        QualityReport report = new QualityReport(
                "2026-01-02T03:04:00Z", "abc1234", "a machine", "posestream quality", cases, List.of());
        return Files.writeString(folder.resolve("report.json"), ReportJson.line(report));
    }
}
