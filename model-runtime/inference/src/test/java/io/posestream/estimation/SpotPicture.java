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
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                double squared = (x - centerX) * (x - centerX) + (y - centerY) * (y - centerY);
                double value = 250 * Math.exp(-squared / (2 * spread * spread));
                picture.rgb().put(3 * (y * picture.width() + x) + colour, (byte) Math.round(value));
            }
        }
        return this;
    }

    Picture picture() {
        return picture;
    }
}
