package io.posestream.cli;

import io.posestream.quality.QualityCase;
import io.posestream.quality.QualityRunner;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;

/** Shows how far a case of the quality report is. */
final class CaseBar implements QualityRunner.CaseProgress {
    private final ProgressBar bar;

    CaseBar(QualityCase running, PrintWriter err) {
        bar = Progress.bar(running.name(), running.steps(), err);
        err.println(running.name() + ": " + running.shows());
        err.flush();
    }

    @Override
    public void step() {
        bar.step();
    }

    @Override
    public void close() {
        bar.close();
    }
}
