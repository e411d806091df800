package io.posestream.config;

import java.util.Optional;
import java.util.regex.Pattern;

/** An upright part of a picture, in shares of its width and height from the top left. */
public record PictureShare(float x, float y, float width, float height) {
    private static final Pattern GAP = Pattern.compile("[\\s;]+");

    /** @return empty when the text is not four numbers that lie within the picture */
    public static Optional<PictureShare> parse(String text) {
        String[] numbers = GAP.split(text.strip(), -1);
        if (numbers.length != 4) {
            return Optional.empty();
        }
        try {
            PictureShare share = new PictureShare(
                    Float.parseFloat(numbers[0]),
                    Float.parseFloat(numbers[1]),
                    Float.parseFloat(numbers[2]),
                    Float.parseFloat(numbers[3]));
            return share.fits() ? Optional.of(share) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private boolean fits() {
        return x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1.0001 && y + height <= 1.0001;
    }
}
