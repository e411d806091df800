package io.posestream.export;

import io.posestream.frame.PoseFrame;
import io.posestream.image.Picture;
import io.posestream.pose.Skeleton;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Chosen moments side by side in one PNG, each with a label. Holds scaled copies only. One owner, one thread. */
public final class ContactSheet {
    private static final Color BACKGROUND = new Color(0x0E1318);
    private static final Color LABEL = new Color(0xC9D4DE);
    private static final int GAP_PX = 10;
    private static final int LABEL_PX = 12;

    private final PoseDrawing drawing;
    private final int columns;
    private final int cellWidth;
    private final List<Cell> cells = new ArrayList<>();

    private record Cell(BufferedImage image, String label) {}

    /**
     * @param columns pictures side by side
     * @param cellWidth pixels of one picture; its height follows
     */
    public ContactSheet(int columns, int cellWidth, List<Skeleton> skeletons) {
        if (columns < 1 || cellWidth < 16) {
            throw new IllegalArgumentException("a contact sheet needs at least one column and cells of 16 pixels, got "
                    + columns + " and " + cellWidth);
        }
        this.drawing = new PoseDrawing(skeletons);
        this.columns = columns;
        this.cellWidth = cellWidth;
    }

    /**
     * @param picture stays with the caller
     * @param label digits, capitals and {@code . , : - + = / _ # % ( ) ?}; other letters are shown as capitals
     */
    public void add(Picture picture, PoseFrame poses, String label) {
        float scale = cellWidth / (float) picture.width();
        BufferedImage source = PictureCanvas.copyOf(picture).image();
        // Halving first: bilinear scaling alone skips pixels below half size.
        while (source.getWidth() >= 2 * cellWidth) {
            source = scaled(source, source.getWidth() / 2, source.getHeight() / 2);
        }
        BufferedImage cell = scaled(source, cellWidth, Math.max(1, Math.round(picture.height() * scale)));
        Graphics2D graphics = PictureCanvas.smooth(cell);
        graphics.scale(scale, scale);
        drawing.draw(graphics, poses, Math.max(1.5f, cellWidth / 220f) / scale);
        graphics.dispose();
        cells.add(new Cell(cell, label));
    }

    private static BufferedImage scaled(BufferedImage source, int width, int height) {
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(source, 0, 0, width, height, null);
        graphics.dispose();
        return target;
    }

    /** @throws ExportException when there is nothing to write, or the file cannot be written */
    public void write(Path png) {
        if (cells.isEmpty()) {
            throw new ExportException("nothing to write to " + png + ": no moment was added to the contact sheet");
        }
        try {
            if (!ImageIO.write(render(), "png", png.toFile())) {
                throw new ExportException("this Java runtime cannot write PNG files (" + png + ")");
            }
        } catch (IOException e) {
            throw ExportException.cannotWrite(png, e);
        }
    }

    private BufferedImage render() {
        int used = Math.min(columns, cells.size());
        int rows = (cells.size() + columns - 1) / columns;
        int cellHeight =
                cells.stream().mapToInt(cell -> cell.image().getHeight()).max().orElse(1);
        int rowHeight = cellHeight + LABEL_PX + 2 * GAP_PX;
        BufferedImage sheet = new BufferedImage(
                GAP_PX + used * (cellWidth + GAP_PX), GAP_PX + rows * rowHeight, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = PictureCanvas.smooth(sheet);
        graphics.setColor(BACKGROUND);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        graphics.setColor(LABEL);
        for (int i = 0; i < cells.size(); i++) {
            int x = GAP_PX + i % columns * (cellWidth + GAP_PX);
            int y = GAP_PX + i / columns * rowHeight;
            graphics.drawImage(cells.get(i).image(), x, y, null);
            StrokeText.draw(graphics, cells.get(i).label(), x + 1, y + cellHeight + GAP_PX, LABEL_PX);
        }
        graphics.dispose();
        return sheet;
    }
}
