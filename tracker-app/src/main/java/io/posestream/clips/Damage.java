package io.posestream.clips;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** What a lens, a sensor or a coder does to a whole crop; sizes are in pixels of the crop. */
enum Damage {
    /** A line of 6 to 26 pixels. */
    MOTION_BLUR {
        @Override
        Raster apply(Raster crop, RandomGenerator random) {
            double angle = random.nextDouble(Math.PI);
            int half = 3 + random.nextInt(11);
            List<int[]> shifts = new ArrayList<>();
            for (int i = -half; i <= half; i++) {
                shifts.add(new int[] {(int) Math.round(i * Math.cos(angle)), (int) Math.round(i * Math.sin(angle))});
            }
            return Blur.mean(crop, shifts);
        }
    },
    /** A disk with a radius of 3 to 7 pixels. */
    DEFOCUS {
        @Override
        Raster apply(Raster crop, RandomGenerator random) {
            int radius = 3 + random.nextInt(5);
            List<int[]> shifts = new ArrayList<>();
            for (int y = -radius; y <= radius; y++) {
                for (int x = -radius; x <= radius; x++) {
                    if (x * x + y * y <= radius * radius) {
                        shifts.add(new int[] {x, y});
                    }
                }
            }
            return Blur.mean(crop, shifts);
        }
    },
    /** A tenth to a third of the light, and noise. */
    DARK {
        @Override
        Raster apply(Raster crop, RandomGenerator random) {
            double light = random.nextDouble(.1, .33);
            double noise = random.nextDouble(4, 14);
            Raster dark = crop.copy();
            byte[] bytes = dark.bytes();
            for (int i = 0; i < bytes.length; i++) {
                double value = (bytes[i] & 0xFF) * light + random.nextGaussian() * noise;
                bytes[i] = (byte) Math.max(0, Math.min(255, Math.round(value)));
            }
            return dark;
        }
    },
    /** A fourth to a tenth of the pixels on each side. */
    LOW_RESOLUTION {
        @Override
        Raster apply(Raster crop, RandomGenerator random) {
            int factor = 4 + random.nextInt(7);
            BufferedImage image = crop.image();
            Raster coarse = Raster.empty(image.getWidth() / factor, image.getHeight() / factor);
            Raster smooth = Blur.mean(crop, Blur.square(factor));
            draw(smooth, coarse);
            Raster fine = Raster.empty(image.getWidth(), image.getHeight());
            draw(coarse, fine);
            return fine;
        }
    },
    /** Qualities 2 to 12 of 100. */
    JPEG {
        @Override
        Raster apply(Raster crop, RandomGenerator random) {
            return Jpeg.roundTrip(crop, (float) random.nextDouble(.02, .12));
        }
    };

    /** @return the damaged crop; {@code crop} stays as it is */
    abstract Raster apply(Raster crop, RandomGenerator random);

    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void draw(Raster from, Raster onto) {
        Graphics2D graphics = onto.image().createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(
                from.image(), 0, 0, onto.image().getWidth(), onto.image().getHeight(), null);
        graphics.dispose();
    }
}
