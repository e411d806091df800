package io.posestream.estimation;

import io.posestream.image.Picture;

/** Draws soft round spots on black. */
final class SpotPicture {
    static final int RED = 0;
    static final int GREEN = 1;
    static final int BLUE = 2;

    private final Picture picture;

    SpotPicture(int width, int height) {
        picture = Picture.allocate(width, height);
    }

    /** @param spread sigma of the bell, in pixels */
    SpotPicture spot(int colour, double centerX, double centerY, double spread) {
        return spot(colour, centerX, centerY, spread, 250);
    }

    /** @param peak 0..255; where two spots of a colour meet the brighter one is seen */
    SpotPicture spot(int colour, double centerX, double centerY, double spread, int peak) {
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                double squared = (x - centerX) * (x - centerX) + (y - centerY) * (y - centerY);
                long value = Math.round(peak * Math.exp(-squared / (2 * spread * spread)));
                int at = 3 * (y * picture.width() + x) + colour;
                picture.rgb().put(at, (byte) Math.max(value, picture.rgb().get(at) & 0xFF));
            }
        }
        return this;
    }

    Picture picture() {
        return picture;
    }
}
