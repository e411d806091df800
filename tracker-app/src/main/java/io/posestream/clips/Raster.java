package io.posestream.clips;

import io.posestream.image.Picture;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Pixels that Java2D can draw on, to and from {@link Picture}. One owner, one thread. */
record Raster(BufferedImage image) {

    static Raster empty(int width, int height) {
        return new Raster(new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR));
    }

    /** A copy. */
    static Raster of(Picture picture) {
        Raster raster = empty(picture.width(), picture.height());
        byte[] bytes = raster.bytes();
        picture.rgb().get(0, bytes, 0, bytes.length);
        swapRedAndBlue(bytes);
        return raster;
    }

    Raster copy() {
        Raster copy = empty(image.getWidth(), image.getHeight());
        System.arraycopy(bytes(), 0, copy.bytes(), 0, bytes().length);
        return copy;
    }

    /** Blue, green, red of each pixel, row by row; the pixels themselves. */
    byte[] bytes() {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    /** A copy, owned by the caller. */
    Picture picture() {
        Picture picture = Picture.allocate(image.getWidth(), image.getHeight());
        byte[] rgb = bytes().clone();
        swapRedAndBlue(rgb);
        picture.rgb().put(0, rgb, 0, rgb.length);
        return picture;
    }

    /** The same size, its content moved; black where nothing comes. */
    Raster moved(AffineTransform motion) {
        Raster target = empty(image.getWidth(), image.getHeight());
        Graphics2D graphics = target.graphics();
        graphics.drawImage(image, motion, null);
        graphics.dispose();
        return target;
    }

    /** Smooth; the caller disposes of it. */
    Graphics2D graphics() {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return graphics;
    }

    private static void swapRedAndBlue(byte[] pixels) {
        for (int i = 0; i < pixels.length; i += 3) {
            byte first = pixels[i];
            pixels[i] = pixels[i + 2];
            pixels[i + 2] = first;
        }
    }
}
