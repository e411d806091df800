package io.posestream.clips;

import io.posestream.pose.Box;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;

/**
 * A thing that hides part of somebody: a box, a ball, a splinter, of one grained or striped colour.
 *
 * @param shape at the key frame, source pixels
 * @param dx how far it moves each frame, source pixels
 */
record Occluder(Shape shape, BufferedImage texture, double dx, double dy) implements Overlay {
    private static final double LEAST_SHARE = .10;
    private static final double MOST_SHARE = .45;
    private static final int TEXTURE = 32;

    /** Somewhere on a person: its longer side is 10 to 45 % of the person's height. */
    static Occluder on(Box person, RandomGenerator random) {
        double longer = random.nextDouble(LEAST_SHARE, MOST_SHARE) * person.height();
        double shorter = longer * random.nextDouble(.35, 1);
        boolean upright = random.nextBoolean();
        double width = upright ? shorter : longer;
        double height = upright ? longer : shorter;
        double x = person.x() + random.nextDouble() * person.width() - width / 2;
        double y = person.y() + random.nextDouble() * person.height() - height / 2;
        Shape shape = shape(new Rectangle2D.Double(x, y, width, height), random);
        double drift = .03 * person.height();
        return new Occluder(shape, texture(random), random.nextGaussian() * drift, random.nextGaussian() * drift);
    }

    private static Shape shape(Rectangle2D frame, RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 ->
                new RoundRectangle2D.Double(
                        frame.getX(),
                        frame.getY(),
                        frame.getWidth(),
                        frame.getHeight(),
                        frame.getWidth() / 4,
                        frame.getWidth() / 4);
            case 1 -> new Ellipse2D.Double(frame.getX(), frame.getY(), frame.getWidth(), frame.getHeight());
            default -> splinter(frame, random);
        };
    }

    private static Shape splinter(Rectangle2D frame, RandomGenerator random) {
        Path2D path = new Path2D.Double();
        int corners = 5 + random.nextInt(3);
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double reach = random.nextDouble(.6, 1) / 2;
            double x = frame.getCenterX() + Math.cos(angle) * reach * frame.getWidth();
            double y = frame.getCenterY() + Math.sin(angle) * reach * frame.getHeight();
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }

    private static BufferedImage texture(RandomGenerator random) {
        BufferedImage texture = new BufferedImage(TEXTURE, TEXTURE, BufferedImage.TYPE_INT_RGB);
        double[] colour = {random.nextDouble(20, 235), random.nextDouble(20, 235), random.nextDouble(20, 235)};
        double grain = random.nextDouble(25);
        double stripes = random.nextBoolean() ? random.nextDouble(60) : 0;
        int period = 4 + random.nextInt(12);
        for (int y = 0; y < TEXTURE; y++) {
            for (int x = 0; x < TEXTURE; x++) {
                double shade = random.nextGaussian() * grain + (y / period % 2 == 0 ? stripes : -stripes);
                int rgb = 0;
                for (double part : colour) {
                    rgb = rgb << 8 | (int) Math.max(0, Math.min(255, part + shade));
                }
                texture.setRGB(x, y, rgb);
            }
        }
        return texture;
    }

    private Shape at(int frame) {
        return AffineTransform.getTranslateInstance(dx * frame, dy * frame).createTransformedShape(shape);
    }

    @Override
    public void paint(Graphics2D graphics, int frame) {
        Shape here = at(frame);
        graphics.setPaint(new TexturePaint(
                texture,
                new Rectangle2D.Double(
                        here.getBounds2D().getX(), here.getBounds2D().getY(), 48, 48)));
        graphics.fill(here);
    }

    @Override
    public boolean covers(float x, float y, int frame) {
        return at(frame).contains(x, y);
    }
}
