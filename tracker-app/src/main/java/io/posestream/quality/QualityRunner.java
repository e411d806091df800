package io.posestream.quality;

import io.posestream.app.Perception;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Runs cases one after the other. */
public final class QualityRunner {

    /** Shows how far a case is; closed when it is done. */
    public interface CaseProgress extends AutoCloseable {
        void step();

        @Override
        void close();
    }

    private final Perception perception;
    private final Function<QualityCase, CaseProgress> progress;

    /** @param progress opened for each case that runs */
    public QualityRunner(Perception perception, Function<QualityCase, CaseProgress> progress) {
        this.perception = perception;
        this.progress = progress;
    }

    /** @return in the order of the cases; those whose data is not there say so */
    public List<CaseResult> run(List<QualityCase> cases) {
        List<CaseResult> results = new ArrayList<>();
        for (QualityCase next : cases) {
            results.add(run(next));
        }
        return results;
    }

    private CaseResult run(QualityCase next) {
        if (next.needs().isPresent() && !Files.exists(next.needs().get())) {
            return CaseResult.absent(next, "not run: " + next.needs().get() + " is not there");
        }
        try (CaseProgress steps = progress.apply(next)) {
            return CaseResult.measured(next, next.run(new Bench(perception, steps::step)));
        }
    }
}
