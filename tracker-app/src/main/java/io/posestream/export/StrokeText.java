package io.posestream.export;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes digits, capitals and a few signs as lines. Java's own text needs fonts and their system libraries, which small
 * server images do not have.
 *
 * <p>Each glyph is a set of polylines on a grid of 5 columns (0..4) and 7 rows (0..6, downward); two digits are one
 * point, a blank begins a new line.
 */
final class StrokeText {
    private static final int COLUMNS = 4;
    private static final int ROWS = 6;
    private static final int ADVANCE = 6;
    private static final String UNKNOWN = "01103041422324 2526";

    private static final Map<Character, String> GLYPHS = Stream.of(
                    "0 103041453616050110",
                    "1 112026 1636",
                    "2 01103041420646",
                    "3 004022324345361605",
                    "4 36300444",
                    "5 400002324345361605",
                    "6 30100205163645443303",
                    "7 004016",
                    "8 103041423313020110 1304051636454433",
                    "9 43130201103041443616",
                    "A 0602204246 0444",
                    "B 06003041423303 3344453606",
                    "C 4130100105163645",
                    "D 06003041453606",
                    "E 40000646 0333",
                    "F 400006 0333",
                    "G 413010010516464323",
                    "H 0006 4046 0343",
                    "I 1030 2026 1636",
                    "J 4045361605",
                    "K 0006 400346",
                    "L 000646",
                    "M 0600234046",
                    "N 06004640",
                    "O 103041453616050110",
                    "P 06003041423303",
                    "Q 103041453616050110 2446",
                    "R 06003041423303 2346",
                    "S 413010010213334445361605",
                    "T 0040 2026",
                    "U 000516364540",
                    "V 002640",
                    "W 0016223640",
                    "X 0046 4006",
                    "Y 002340 2326",
                    "Z 00400646",
                    ". 2526",
                    ", 2516",
                    ": 2122 2425",
                    "- 1333",
                    "+ 2125 0343",
                    "= 0242 0444",
                    "/ 0640",
                    "_ 0646",
                    "# 1016 3036 0242 0444",
                    "% 0640 0011 3546",
                    "( 30212536",
                    ") 10212516",
                    "? " + UNKNOWN)
            .collect(Collectors.toUnmodifiableMap(entry -> entry.charAt(0), entry -> entry.substring(2)));

    private StrokeText() {}

    /** Pixels from the left edge of the first glyph to the right edge of the last, lines not counted. */
    static float width(String text, float height) {
        return text.isEmpty() ? 0 : ((text.length() - 1) * ADVANCE + COLUMNS) * height / ROWS;
    }

    /**
     * Draws in the current colour. Small letters become capitals; signs without a glyph become question marks.
     *
     * @param x left edge
     * @param y top edge
     * @param height of a capital, pixels
     */
    static void draw(Graphics2D graphics, String text, float x, float y, float height) {
        graphics.setStroke(new BasicStroke(height / 7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        float unit = height / ROWS;
        String capitals = text.toUpperCase(Locale.ROOT);
        for (int i = 0; i < capitals.length(); i++) {
            char sign = capitals.charAt(i);
            if (sign != ' ') {
                graphics.draw(outline(GLYPHS.getOrDefault(sign, UNKNOWN), x + i * ADVANCE * unit, y, unit));
            }
        }
    }

    private static Path2D outline(String glyph, float left, float top, float unit) {
        Path2D path = new Path2D.Float();
        boolean pen = false;
        for (int i = 0; i < glyph.length(); i += pen ? 2 : 1) {
            if (glyph.charAt(i) == ' ') {
                pen = false;
                continue;
            }
            float x = left + unit * Character.digit(glyph.charAt(i), 10);
            float y = top + unit * Character.digit(glyph.charAt(i + 1), 10);
            if (pen) {
                path.lineTo(x, y);
            } else {
                path.moveTo(x, y);
            }
            pen = true;
        }
        return path;
    }
}
