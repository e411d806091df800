package io.posestream.dataset.mot;

import java.util.Locale;

/**
 * What the columns of truth mean, which differs by the year of the challenge. MOT16, MOT17 and MOT20 say what each box
 * holds: only pedestrians (class 1) are to be found, and who finds one of the classes that look like one (distractors)
 * is neither praised nor blamed. MOT15 has no classes.
 */
public enum MotBenchmark {
    MOT15,
    MOT16,
    MOT17,
    MOT20;

    /** The class that is to be found. */
    public static final int PEDESTRIAN = 1;

    /** Classes are 1 (pedestrian) to 13 (crowd). */
    public static final int CLASSES = 13;

    public boolean hasClasses() {
        return this != MOT15;
    }

    /** Person on vehicle, static person, distractor and reflection; from MOT20 on also non-motorised vehicle. */
    public boolean isDistractor(int category) {
        return switch (category) {
            case 2, 7, 8, 12 -> hasClasses();
            case 6 -> this == MOT20;
            default -> false;
        };
    }

    /**
     * Classes are there when every row's eighth column is a whole number of 1 to 13 and its ninth, if any, a share up
     * to 1; then it is MOT20 if the path says so, else MOT17. All else is MOT15.
     */
    public static MotBenchmark of(MotSequence truth) {
        boolean classes = truth.rows().findAny().isPresent() && truth.rows().allMatch(MotBenchmark::looksClassed);
        if (!classes) {
            return MOT15;
        }
        boolean crowded = truth.file().toString().toUpperCase(Locale.ROOT).contains(MOT20.name());
        return crowded ? MOT20 : MOT17;
    }

    private static boolean looksClassed(MotRow row) {
        return row.category() >= PEDESTRIAN
                && row.category() <= CLASSES
                && row.category() == Math.rint(row.category())
                && !(row.visibility() > 1);
    }
}
