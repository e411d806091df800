package io.posestream.pipeline;

import io.posestream.image.Picture;
import io.posestream.pose.Box;
import java.util.List;

/**
 * Parts of the picture where nobody is looked for, such as a screen or a mirror.
 *
 * @param shares boxes in shares of the picture's width and height, from the top left
 */
public record IgnoredAreas(List<Box> shares) {
    public static final IgnoredAreas NONE = new IgnoredAreas(List.of());

    public IgnoredAreas {
        shares = List.copyOf(shares);
    }

    /** Whether the middle of a person's box lies in one of them. */
    boolean hold(Box person, Picture picture) {
        float x = person.centerX() / picture.width();
        float y = person.centerY() / picture.height();
        return shares.stream().anyMatch(share -> share.contains(x, y));
    }
}
