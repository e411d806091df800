package io.posestream.export;

import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackPalette;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Skeleton;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Draws the people of a frame. Colour tells the track ({@link TrackPalette}); line style and label tell its state, so
 * that colour-blind people can read it: confirmed is solid and {@code 7}, tentative is dotted and {@code 7?}, coasting
 * is dashed and {@code (7)}. Each line has a dark edge and stays visible on any background. Predicted keypoints are
 * hollow.
 */
final class PoseDrawing {
    /** Keypoints that score less are noise to the eye. */
    static final float MIN_SCORE = 0.2f;

    private static final Color EDGE = new Color(0, 0, 0, 150);
    private static final Color INK = new Color(0x0B0F14);

    private final Map<String, Skeleton> skeletons;

    PoseDrawing(List<Skeleton> skeletons) {
        this.skeletons = skeletons.stream().collect(Collectors.toMap(Skeleton::name, Function.identity()));
    }

    /**
     * @param graphics in source pixels of the frame
     * @param weight width of a bone in source pixels
     */
    void draw(Graphics2D graphics, PoseFrame frame, float weight) {
        for (TrackedPerson person : frame.people()) {
            if (person.state() != TrackState.LOST) {
                drawPerson(graphics, person, frame.skeleton(), weight);
            }
        }
        if (frame.outcome() != Outcome.TRACKED && frame.outcome() != Outcome.EMPTY) {
            String words = frame.outcome().name().replace('_', ' ').toLowerCase(Locale.ROOT);
            drawLabel(graphics, words, 3 * weight, 3 * weight, weight, Color.WHITE, false);
        }
    }

    private void drawPerson(Graphics2D graphics, TrackedPerson person, String skeletonName, float weight) {
        Color color = new Color(TrackPalette.color(person.trackId()));
        TrackState state = person.state();
        strokeWithEdge(graphics, corners(person.box()), color, state, weight * 0.6f);
        Skeleton skeleton = skeletons.get(skeletonName);
        if (skeleton != null && skeleton.size() == person.pose().size()) {
            for (Skeleton.Link link : skeleton.links()) {
                Keypoint from = person.pose().keypoint(link.from());
                Keypoint to = person.pose().keypoint(link.to());
                if (isShown(from) && isShown(to)) {
                    Shape bone = new Line2D.Float(from.x(), from.y(), to.x(), to.y());
                    strokeWithEdge(graphics, bone, color, state, weight);
                }
            }
        }
        person.pose().keypoints().stream()
                .filter(PoseDrawing::isShown)
                .forEach(k -> drawJoint(graphics, k, color, weight));
        Box box = person.box();
        drawLabel(
                graphics,
                label(person),
                box.x(),
                Math.max(0, box.y() - 8 * weight),
                weight,
                color,
                state == TrackState.CONFIRMED);
    }

    private static boolean isShown(Keypoint keypoint) {
        return !keypoint.missing() && keypoint.score() >= MIN_SCORE;
    }

    static String label(TrackedPerson person) {
        return switch (person.state()) {
            case TENTATIVE -> person.trackId() + "?";
            case COASTING, LOST -> "(" + person.trackId() + ")";
            case CONFIRMED -> Long.toString(person.trackId());
        };
    }

    private static void strokeWithEdge(Graphics2D graphics, Shape shape, Color color, TrackState state, float weight) {
        graphics.setColor(EDGE);
        graphics.setStroke(stroke(state, weight * 1.8f, weight));
        graphics.draw(shape);
        graphics.setColor(color);
        graphics.setStroke(stroke(state, weight, weight));
        graphics.draw(shape);
    }

    private static BasicStroke stroke(TrackState state, float width, float unit) {
        float[] dashes = switch (state) {
            case CONFIRMED -> null;
            case TENTATIVE -> new float[] {0.1f * unit, 2.6f * unit};
            case COASTING, LOST -> new float[] {4f * unit, 3.5f * unit};
        };
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }

    private static Shape corners(Box box) {
        float arm = Math.min(box.width(), box.height()) / 6;
        Path2D path = new Path2D.Float();
        for (int corner = 0; corner < 4; corner++) {
            float x = corner % 2 == 0 ? box.x() : box.right();
            float y = corner < 2 ? box.y() : box.bottom();
            path.moveTo(x, y + (corner < 2 ? arm : -arm));
            path.lineTo(x, y);
            path.lineTo(x + (corner % 2 == 0 ? arm : -arm), y);
        }
        return path;
    }

    private static void drawJoint(Graphics2D graphics, Keypoint keypoint, Color color, float weight) {
        float radius = weight * 1.1f;
        Shape dot = new Ellipse2D.Float(keypoint.x() - radius, keypoint.y() - radius, 2 * radius, 2 * radius);
        graphics.setColor(keypoint.imputed() ? INK : color);
        graphics.fill(dot);
        graphics.setColor(keypoint.imputed() ? color : EDGE);
        graphics.setStroke(new BasicStroke(weight * 0.35f));
        graphics.draw(dot);
    }

    private static void drawLabel(
            Graphics2D graphics, String text, float x, float y, float weight, Color color, boolean filled) {
        float height = weight * 5;
        float padding = weight * 1.5f;
        float width = StrokeText.width(text, height) + 2 * padding;
        graphics.setColor(filled ? color : INK);
        graphics.fill(new RoundRectangle2D.Float(x, y, width, height + 2 * padding, padding * 2, padding * 2));
        graphics.setColor(filled ? INK : color);
        StrokeText.draw(graphics, text, x + padding, y + padding, height);
    }
}
