package io.posestream.clips;

import io.posestream.image.Picture;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/**
 * Somebody cut out of a picture along the limbs, to be pasted over others.
 *
 * @param image with transparency
 * @param left edge of the image from the middle of the person's box, in heights of the box
 * @param top edge of the image, likewise
 * @param width of the image in heights of the box
 */
record CutOut(BufferedImage image, double left, double top, double width) {
    private static final int HEIGHT = 320;
    private static final double MARGIN = 1.15;

    private static final double LIMB = .075;
    private static final double HEAD = .075;
    private static final int FIRST_BODY_POINT = 5;
    private static final int[] TORSO = {5, 6, 12, 11};
    /** Without these the box is not as high as the person: shoulders, hips, knees and ankles. */
    private static final List<Integer> NEEDED = List.of(5, 6, 11, 12, 13, 14, 15, 16);

    /** @return empty when too little of the person is known or in the picture */
    static Optional<CutOut> of(Picture picture, Box box, Pose pose) {
        Box region = box.scaled((float) MARGIN);
        boolean inside = region.x() >= 0
                && region.y() >= 0
                && region.right() <= picture.width()
                && region.bottom() <= picture.height();
        boolean known = NEEDED.stream().noneMatch(i -> pose.keypoint(i).missing());
        if (!inside || !known) {
            return Optional.empty();
        }
        double scale = Math.min(1, HEIGHT / region.height());
        int width = (int) Math.ceil(region.width() * scale);
        int height = (int) Math.ceil(region.height() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.scale(scale, scale);
        graphics.translate(-region.x(), -region.y());
        outline(graphics, pose, box.height());
        graphics.setComposite(AlphaComposite.SrcIn);
        graphics.drawImage(Raster.of(picture).image(), 0, 0, null);
        graphics.dispose();
        double h = box.height();
        return Optional.of(new CutOut(
                image, (region.x() - box.centerX()) / h, (region.y() - box.centerY()) / h, region.width() / h));
    }

    private static void outline(Graphics2D graphics, Pose pose, float height) {
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke((float) LIMB * height, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (Skeleton.Link link : Skeleton.COCO_17.links()) {
            Keypoint from = pose.keypoint(link.from());
            Keypoint to = pose.keypoint(link.to());
            if (link.from() >= FIRST_BODY_POINT && !from.missing() && !to.missing()) {
                graphics.draw(new Line2D.Float(from.x(), from.y(), to.x(), to.y()));
            }
        }
        Path2D torso = new Path2D.Float();
        for (int corner : TORSO) {
            Keypoint point = pose.keypoint(corner);
            if (corner == TORSO[0]) {
                torso.moveTo(point.x(), point.y());
            } else {
                torso.lineTo(point.x(), point.y());
            }
        }
        torso.closePath();
        graphics.fill(torso);
        graphics.draw(torso);
        head(graphics, pose, HEAD * height);
    }

    private static void head(Graphics2D graphics, Pose pose, double radius) {
        for (int i = 0; i < FIRST_BODY_POINT; i++) {
            Keypoint point = pose.keypoint(i);
            if (!point.missing()) {
                double half = radius * .8;
                graphics.fill(new Ellipse2D.Double(point.x() - half, point.y() - half, 2 * half, 2 * half));
            }
        }
    }
}
