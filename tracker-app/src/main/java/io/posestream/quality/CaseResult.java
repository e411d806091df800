package io.posestream.quality;

/**
 * What became of a case.
 *
 * @param shows see {@link QualityCase#shows()}
 * @param input see {@link QualityCase#input()}
 * @param figures empty when the case could not run
 * @param remark why there are no figures; else empty
 */
public record CaseResult(String name, String shows, TruthKind truth, String input, Figures figures, String remark) {

    static CaseResult measured(QualityCase measured, Figures figures) {
        return new CaseResult(measured.name(), measured.shows(), measured.truth(), measured.input(), figures, "");
    }

    static CaseResult absent(QualityCase absent, String why) {
        return new CaseResult(absent.name(), absent.shows(), absent.truth(), absent.input(), Figures.NONE, why);
    }
}
