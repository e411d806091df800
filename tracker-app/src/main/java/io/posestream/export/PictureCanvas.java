package io.posestream.export;

import io.posestream.image.Picture;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.ByteBuffer;

/** A copy of a {@link Picture} that Java2D can draw on. One owner, one thread. */
final class PictureCanvas {
    private final BufferedImage image;
    private final byte[] bgr;

    PictureCanvas(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    static PictureCanvas copyOf(Picture picture) {
        PictureCanvas canvas = new PictureCanvas(picture.width(), picture.height());
        canvas.load(picture);
        return canvas;
    }

    BufferedImage image() {
        return image;
    }

    boolean fits(Picture picture) {
        return picture.width() == image.getWidth() && picture.height() == image.getHeight();
    }

    /** @param picture of the same size; stays with the caller */
    void load(Picture picture) {
        picture.rgb().get(0, bgr, 0, bgr.length);
        swapRedAndBlue(bgr);
    }

    /** @param picture of the same size; stays with the caller */
    void store(Picture picture) {
        byte[] rgb = bgr.clone();
        swapRedAndBlue(rgb);
        ByteBuffer target = picture.rgb();
        target.put(0, rgb, 0, rgb.length);
    }

    private static void swapRedAndBlue(byte[] pixels) {
        for (int i = 0; i < pixels.length; i += 3) {
            byte first = pixels[i];
            pixels[i] = pixels[i + 2];
            pixels[i + 2] = first;
        }
    }

    /** For smooth lines; the caller disposes of it. */
    Graphics2D graphics() {
        return smooth(image);
    }

    static Graphics2D smooth(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return graphics;
    }
}
