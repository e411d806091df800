package io.posestream.dataset.mot;

import java.util.Locale;

/**
 * One line: one box in one frame.
 *
 * @param line where in the file, from 1
 * @param frame from 1
 * @param id of a person or track; -1 on detections
 * @param confidence a tracker's or detector's score, of no fixed range; in truth 0 = to be left out; 1 where the file
 *     has no such column
 * @param category eighth column: a class in truth of MOT16 and later, else -1 or a position in space; NaN where the
 *     file has no such column
 * @param visibility ninth column: visible share in truth of MOT16 and later, else -1 or a position in space; NaN where
 *     the file has no such column
 */
public record MotRow(int line, int frame, long id, MotBox box, double confidence, double category, double visibility) {

    /** A line of tracks, without its end. */
    public static String format(long frame, long id, MotBox box, double confidence) {
        return String.format(
                Locale.ROOT,
                "%d,%d,%.2f,%.2f,%.2f,%.2f,%.4f,-1,-1,-1",
                frame,
                id,
                box.left(),
                box.top(),
                box.width(),
                box.height(),
                confidence);
    }
}
