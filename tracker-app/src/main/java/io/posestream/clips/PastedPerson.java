package io.posestream.clips;

import io.posestream.pose.Box;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Somebody else, cut out elsewhere, over the person or passing in front.
 *
 * @param frames one after another, from the first of the window
 * @param height of the pasted person's box, source pixels
 * @param x middle of the pasted person's box at the key frame, source pixels
 * @param dx how far it moves each frame, source pixels
 */
record PastedPerson(List<CutOut> frames, double height, double x, double y, double dx) implements Overlay {
    private static final int FIRST_FRAME = -2;
    private static final int OPAQUE = 128;

    /**
     * Beside the person and never far from it.
     *
     * @param reach how far its middle may be from the person's at the key, in widths of the person
     */
    static PastedPerson on(Box person, List<CutOut> frames, double reach, RandomGenerator random) {
        double height = person.height() * random.nextDouble(.8, 1.2);
        double side = random.nextBoolean() ? 1 : -1;
        double beside = side * random.nextDouble(.15, 1) * reach * person.width();
        double dx = random.nextGaussian() * .06 * person.width();
        double y = person.centerY() + random.nextGaussian() * .04 * person.height();
        return new PastedPerson(frames, height, person.centerX() + beside, y, dx);
    }

    private CutOut cutOut(int frame) {
        return frames.get((frame - FIRST_FRAME) % frames.size());
    }

    private AffineTransform place(int frame) {
        CutOut cutOut = cutOut(frame);
        AffineTransform place = AffineTransform.getTranslateInstance(
                x + dx * frame + cutOut.left() * height, y + cutOut.top() * height);
        double scale = cutOut.width() * height / cutOut.image().getWidth();
        place.scale(scale, scale);
        return place;
    }

    @Override
    public void paint(Graphics2D graphics, int frame) {
        graphics.drawImage(cutOut(frame).image(), place(frame), null);
    }

    @Override
    public boolean covers(float pointX, float pointY, int frame) {
        AffineTransform place = place(frame);
        int column = (int) Math.floor((pointX - place.getTranslateX()) / place.getScaleX());
        int row = (int) Math.floor((pointY - place.getTranslateY()) / place.getScaleY());
        CutOut cutOut = cutOut(frame);
        return column >= 0
                && row >= 0
                && column < cutOut.image().getWidth()
                && row < cutOut.image().getHeight()
                && cutOut.image().getRGB(column, row) >>> 24 >= OPAQUE;
    }
}
