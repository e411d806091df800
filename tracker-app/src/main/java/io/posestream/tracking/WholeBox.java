package io.posestream.tracking;

import io.posestream.pose.Box;
import java.util.Collection;

/**
 * The whole body's box of someone whom another hides in part. A detector tells what it sees; the edge that another
 * covers is not the body's own. The edge across from it is, and the body's size is known.
 *
 * <pre>
 *   seen      +---+ other          whole    +------+
 *             |   +----+                    |   +----+
 *             |   |    |                    |   |  | |
 *             +---|    |                    |   |  | |
 *                 +----+                    +---+--+ |     expected size, from the left and upper edge seen
 *                                               +----+
 * </pre>
 *
 * Who stands before another stands lower in the picture. Widths swing with arms and legs, heights do not: where feet
 * are hidden any loss of height is the other's doing. It comes little by little, and would be learnt as a smaller body.
 */
final class WholeBox {

    /** A box narrower than this share of what was expected has lost something; arms and legs swing by less. */
    private static final double CUT = 0.8;

    /** Another's edge this near, in body sizes, touches. */
    private static final double TOUCH = 0.1;

    /** Another touches a side when standing beside at least this share of it. */
    private static final double BESIDE = 0.3;

    private WholeBox() {}

    /**
     * @param expected where the track should be, in full size
     * @param boxes of everybody seen now; one's own hides nothing
     */
    static Box of(Box seen, Box expected, Collection<Box> boxes) {
        boolean narrow = seen.width() < CUT * expected.width();
        boolean low = seen.height() < expected.height();
        if (!narrow && !low) {
            return seen;
        }
        boolean left = false;
        boolean right = false;
        boolean below = false;
        for (Box other : boxes) {
            if (other.bottom() >= seen.bottom()) {
                boolean beside = overlap(other.y(), other.bottom(), seen.y(), seen.bottom()) > BESIDE * seen.height();
                double touch = TOUCH * expected.width();
                left |= beside && other.x() < seen.x() && other.right() > seen.x() - touch;
                right |= beside && other.right() > seen.right() && other.x() < seen.right() + touch;
                below |= other.bottom() > seen.bottom()
                        && overlap(other.x(), other.right(), seen.x(), seen.right()) > BESIDE * seen.width()
                        && other.y() < seen.bottom() + TOUCH * expected.height();
            }
        }
        float width = narrow && left != right ? expected.width() : seen.width();
        float height = low && below ? expected.height() : seen.height();
        float x = left ? seen.right() - width : seen.x();
        return new Box(x, seen.y(), width, height);
    }

    private static float overlap(float from, float to, float otherFrom, float otherTo) {
        return Math.min(to, otherTo) - Math.max(from, otherFrom);
    }
}
