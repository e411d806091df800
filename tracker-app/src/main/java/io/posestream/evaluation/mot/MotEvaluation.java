package io.posestream.evaluation.mot;

import io.posestream.assignment.Assignment;
import io.posestream.dataset.DatasetException;
import io.posestream.dataset.mot.MotBenchmark;
import io.posestream.dataset.mot.MotRow;
import io.posestream.dataset.mot.MotSequence;
import io.posestream.dataset.mot.MotSequenceInfo;
import io.posestream.evaluation.identity.IdentityFrame;
import io.posestream.evaluation.identity.IdentityScores;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the tracks of one sequence with its truth, by intersection over union, with the rules of a challenge:
 *
 * <pre>
 *   1. where truth has classes, all boxes of a frame are paired (IoU at least 0.5, greatest sum);
 *      who is paired with a distractor is left out
 *   2. truth marked 0 is left out, and where there are classes, whatever is not a pedestrian
 * </pre>
 *
 * This is what TrackEval does as preprocessing; by the rules of MOT15 it equals TrackEval without preprocessing. Lives
 * for one sequence.
 */
public final class MotEvaluation {
    private static final double PAIR = 0.5 - Math.ulp(1.0);

    private final MotSequence truth;
    private final MotSequence tracks;
    private final MotBenchmark benchmark;
    private long truthsLeftOut;
    private long tracksLeftOut;

    private MotEvaluation(MotSequence truth, MotSequence tracks, MotBenchmark benchmark) {
        this.truth = truth;
        this.tracks = tracks;
        this.benchmark = benchmark;
    }

    /**
     * @param truth its file says by {@code seqinfo.ini}, if it has one, how many frames there are; else the last that
     *     has a box is the last
     * @throws DatasetException when a row cannot be compared by the rules of {@code benchmark}
     */
    public static MotResult of(MotSequence truth, MotSequence tracks, MotBenchmark benchmark) {
        return new MotEvaluation(truth, tracks, benchmark).result();
    }

    private MotResult result() {
        truth.rows().forEach(this::requireClass);
        tracks.rows().forEach(this::requirePedestrian);
        int frames = frames();
        List<IdentityFrame> compared = new ArrayList<>(frames);
        for (int frame = 1; frame <= frames; frame++) {
            compared.add(compare(truth.frame(frame), tracks.frame(frame)));
        }
        return new MotResult(IdentityScores.of(compared), truthsLeftOut, tracksLeftOut);
    }

    private int frames() {
        int last = Math.max(truth.lastFrame(), tracks.lastFrame());
        int frames = MotSequenceInfo.frames(truth.file()).orElse(last);
        for (MotSequence side : List.of(truth, tracks)) {
            if (side.lastFrame() > frames) {
                MotRow late = side.frame(side.lastFrame()).get(0);
                throw DatasetException.at(
                        side.file(),
                        late.line(),
                        "frame " + late.frame() + " is beyond the sequence, which has " + frames
                                + " frames by its seqinfo.ini; is this the file of another sequence?");
            }
        }
        return frames;
    }

    private void requireClass(MotRow row) {
        if (benchmark.hasClasses() && !(row.category() >= 1 && row.category() < MotBenchmark.CLASSES + 1)) {
            throw DatasetException.at(
                    truth.file(),
                    row.line(),
                    "truth of " + benchmark + " has a class of 1 to 13 in column 8, got "
                            + (Double.isNaN(row.category()) ? "none" : row.category())
                            + "; compare truth without classes as MOT15");
        }
    }

    private void requirePedestrian(MotRow row) {
        if (row.category() >= MotBenchmark.PEDESTRIAN + 1) {
            throw DatasetException.at(
                    tracks.file(),
                    row.line(),
                    "column 8 says class " + (int) row.category()
                            + ", but only pedestrians (1, or -1 for not said) are compared; leave the others out");
        }
    }

    private IdentityFrame compare(List<MotRow> all, List<MotRow> told) {
        double[][] overlap = overlap(all, told);
        boolean[] excused = excused(all, told, overlap);
        List<MotRow> keptTracks = new ArrayList<>();
        for (int column = 0; column < told.size(); column++) {
            if (!excused[column]) {
                keptTracks.add(told.get(column));
            }
        }
        List<MotRow> keptTruth = all.stream().filter(this::counts).toList();
        truthsLeftOut += all.size() - keptTruth.size();
        tracksLeftOut += told.size() - keptTracks.size();
        return new IdentityFrame(ids(keptTruth), ids(keptTracks), overlap(keptTruth, keptTracks));
    }

    /** Which tracked boxes found a distractor. */
    private boolean[] excused(List<MotRow> all, List<MotRow> told, double[][] overlap) {
        boolean[] excused = new boolean[told.size()];
        if (benchmark.hasClasses()) {
            int[] columnOf = Assignment.solve(overlap, told.size(), PAIR);
            for (int row = 0; row < columnOf.length; row++) {
                if (columnOf[row] != Assignment.NONE) {
                    excused[columnOf[row]] =
                            benchmark.isDistractor((int) all.get(row).category());
                }
            }
        }
        return excused;
    }

    private boolean counts(MotRow row) {
        boolean marked = (int) row.confidence() != 0;
        return marked && (!benchmark.hasClasses() || (int) row.category() == MotBenchmark.PEDESTRIAN);
    }

    private static List<Long> ids(List<MotRow> rows) {
        return rows.stream().map(MotRow::id).toList();
    }

    private static double[][] overlap(List<MotRow> truth, List<MotRow> tracks) {
        double[][] overlap = new double[truth.size()][tracks.size()];
        for (int row = 0; row < truth.size(); row++) {
            for (int column = 0; column < tracks.size(); column++) {
                overlap[row][column] =
                        truth.get(row).box().iou(tracks.get(column).box());
            }
        }
        return overlap;
    }
}
