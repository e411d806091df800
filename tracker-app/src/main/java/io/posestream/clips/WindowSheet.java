package io.posestream.clips;

import io.posestream.dataset.DatasetException;
import io.posestream.image.CropTransform;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import io.posestream.pose.Visibility;
import io.posestream.temporal.Look;
import io.posestream.temporal.PoseWindow;
import io.posestream.training.Target;
import io.posestream.training.WindowSample;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Some windows as a picture, a row each, for people to look at: the crops that the backbone was shown, its answers in
 * orange, and on the key the targets in green, hollow where the point is hidden. One thread.
 */
public final class WindowSheet {
    /** Nobody looks. */
    public static final WindowSheet NONE = new WindowSheet(0, 1);

    private static final int GAP = 4;
    private static final float LEAST_SCORE = .2f;
    private static final Color ANSWER = new Color(0xFF9F1C);
    private static final Color TARGET = new Color(0x3DFF7C);

    private final int rows;
    private final int expected;
    private final List<BufferedImage> drawn = new ArrayList<>();
    private final List<String> captions = new ArrayList<>();
    private int offered;

    /**
     * @param rows windows to show
     * @param expected windows that will be offered; those shown are spread over them
     */
    public WindowSheet(int rows, int expected) {
        this.rows = rows;
        this.expected = expected;
    }

    void offer(MadeWindow window) {
        if (drawn.size() < rows && offered++ >= (long) drawn.size() * expected / rows) {
            drawn.add(draw(window));
            WindowSample sample = window.sample();
            captions.add(String.format(
                    "row %d: %s, %s, %s",
                    drawn.size(),
                    sample.clip(),
                    sample.kind().name().toLowerCase(Locale.ROOT),
                    sample.degraded() ? sample.degradation() : "clean"));
        }
    }

    /** What each row shows. */
    public List<String> captions() {
        return List.copyOf(captions);
    }

    /** Does nothing when no window was offered. */
    public void write(Path png) {
        if (drawn.isEmpty()) {
            return;
        }
        int width = drawn.get(0).getWidth();
        int height = drawn.get(0).getHeight();
        BufferedImage sheet = new BufferedImage(width, drawn.size() * (height + GAP), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = sheet.createGraphics();
        for (int i = 0; i < drawn.size(); i++) {
            graphics.drawImage(drawn.get(i), 0, i * (height + GAP), null);
        }
        graphics.dispose();
        try {
            ImageIO.write(sheet, "png", png.toFile());
        } catch (IOException e) {
            throw DatasetException.unwritable(png, e);
        }
    }

    private static BufferedImage draw(MadeWindow window) {
        CropTransform key = window.sample().window().key().crop();
        int step = key.inputWidth() + GAP;
        BufferedImage row =
                new BufferedImage(PoseWindow.LENGTH * step, key.inputHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = new Raster(row).graphics();
        for (int i = 0; i < PoseWindow.LENGTH; i++) {
            @Nullable CropImage crop = window.crops().get(i);
            @Nullable Look look = window.sample().window().looks().get(i);
            if (crop != null && look != null) {
                graphics.drawImage(crop.raster().image(), i * step, 0, null);
                answers(graphics, look.pose(), look.crop(), i * step);
            }
        }
        for (Target target : window.sample().targets()) {
            target(graphics, target, key, PoseWindow.REACH * step);
        }
        graphics.dispose();
        return row;
    }

    private static void answers(Graphics2D graphics, Pose pose, CropTransform crop, int left) {
        graphics.setColor(ANSWER);
        graphics.setStroke(new BasicStroke(1.5f));
        for (Skeleton.Link link : Skeleton.COCO_17.links()) {
            Keypoint from = pose.keypoint(link.from());
            Keypoint to = pose.keypoint(link.to());
            if (from.score() >= LEAST_SCORE && to.score() >= LEAST_SCORE) {
                graphics.draw(new Line2D.Float(
                        left + crop.toInputX(from.x()),
                        crop.toInputY(from.y()),
                        left + crop.toInputX(to.x()),
                        crop.toInputY(to.y())));
            }
        }
    }

    private static void target(Graphics2D graphics, Target target, CropTransform crop, int left) {
        if (target.weight() == 0) {
            return;
        }
        float x = left + crop.toInputX(target.x());
        float y = crop.toInputY(target.y());
        Ellipse2D dot = new Ellipse2D.Float(x - 3, y - 3, 6, 6);
        graphics.setColor(TARGET);
        graphics.setStroke(new BasicStroke(1.5f));
        if (target.visibility() != Visibility.OCCLUDED) {
            graphics.fill(dot);
        }
        graphics.draw(dot);
    }
}
