package io.posestream.clips;

import io.posestream.image.CropSampler;
import io.posestream.image.CropTransform;
import io.posestream.image.Picture;
import io.posestream.image.PixelScaling;
import java.awt.Graphics2D;
import java.nio.FloatBuffer;

/** What the backbone is shown of a picture, as pixels that can be made worse first. */
record CropImage(CropTransform crop, Raster raster) {

    static CropImage of(Picture picture, CropTransform crop, CropSampler sampler) {
        int width = crop.inputWidth();
        int height = crop.inputHeight();
        FloatBuffer planes = FloatBuffer.allocate(3 * width * height);
        sampler.sample(picture, crop, PixelScaling.rgbBytes(), planes, 0);
        Raster raster = Raster.empty(width, height);
        byte[] bgr = raster.bytes();
        for (int i = 0; i < width * height; i++) {
            for (int channel = 0; channel < 3; channel++) {
                bgr[3 * i + 2 - channel] = (byte) Math.round(planes.get(channel * width * height + i));
            }
        }
        return new CropImage(crop, raster);
    }

    /** Draws in source pixels; the caller disposes of it. */
    Graphics2D inSourcePixels() {
        Graphics2D graphics = raster.graphics();
        graphics.translate(crop.inputWidth() / 2.0, crop.inputHeight() / 2.0);
        graphics.scale(crop.scale(), crop.scale());
        graphics.translate(-crop.centerX(), -crop.centerY());
        return graphics;
    }
}
