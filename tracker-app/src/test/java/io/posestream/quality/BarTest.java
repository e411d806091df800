package io.posestream.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarTest {

    @Test
    void shouldBeReachedAtTheLimitAndBrokenBelow() {
        Bar bar = Bar.atLeast("crossing", Measure.IDF1, .97);

        assertThat(bar.judge(List.of(result("crossing", .97))))
                .hasValueSatisfying(v -> assertThat(v.reached()).isTrue());
        assertThat(bar.judge(List.of(result("crossing", .969))))
                .hasValueSatisfying(v -> assertThat(v.reached()).isFalse());
    }

    @Test
    void shouldAllowAStatedLossAgainstAnotherCase() {
        Bar bar = Bar.notBelow("crowd-10fps", "crowd", Measure.IDF1, .03);

        assertThat(bar.judge(List.of(result("crowd", .90), result("crowd-10fps", .88))))
                .hasValue(new Bar.Verdict("crowd-10fps: IDF1 at most 0.03 below that of crowd", "-0.020", true));
        assertThat(bar.judge(List.of(result("crowd", .90), result("crowd-10fps", .86))))
                .hasValueSatisfying(v -> assertThat(v.reached()).isFalse());
    }

    @Test
    void shouldSayNothingWhenACaseWasNotRun() {
        assertThat(Bar.notBelow("crowd-10fps", "crowd", Measure.IDF1, .03).judge(List.of(result("crowd-10fps", .9))))
                .isEmpty();
    }

    @Test
    void shouldHoldTheTrackerToCasesThatExist() {
        List<String> names = new StandardCases(Path.of("nowhere"), false)
                .all().stream().map(QualityCase::name).toList();

        assertThat(StandardCases.bars()).extracting(Bar::name).isSubsetOf(names);
        assertThat(StandardCases.bars())
                .flatExtracting(bar -> bar.reference().stream().toList())
                .isSubsetOf(names);
        assertThat(names).doesNotHaveDuplicates();
    }

    private static CaseResult result(String name, double idf1) {
        return new CaseResult(name, "", TruthKind.SIMULATED, "sim:", Figures.NONE.with(Measure.IDF1, idf1), "");
    }
}
