package io.posestream.image.boofcv;

import boofcv.struct.image.GrayU8;
import io.posestream.image.Picture;
import io.posestream.pose.Box;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The picture that the next ones are compared with, and who hides what of it. Not thread-safe. */
final class Reference {
    /** Grey levels by which a pixel of the thumbnail must differ: above averaged sensor noise and compression. */
    private static final int CHANGED = 6;

    /** The camera stands still while less than one in so many pixels changed: edges are few in a plain room. */
    private static final int ONE_IN = 100;

    private final GrayU8 grey;
    private final int sourceWidth;
    private final int sourceHeight;
    private final PeopleMask people;
    private @Nullable List<Box> peopleThen;

    /** @param grey thumbnail; kept */
    Reference(GrayU8 grey, Picture source) {
        this.grey = grey;
        this.sourceWidth = source.width();
        this.sourceHeight = source.height();
        this.people = new PeopleMask(grey.width, grey.height, Thumbnail.reduction(source));
    }

    GrayU8 grey() {
        return grey;
    }

    boolean isOfSize(Picture picture) {
        return sourceWidth == picture.width() && sourceHeight == picture.height();
    }

    /**
     * Leaves out where people are and where they were in the reference.
     *
     * @param seenLast where people were in the picture before the one that is compared; the first time that is this one
     */
    PeopleMask without(List<Box> seenLast) {
        if (peopleThen == null) {
            peopleThen = seenLast;
        }
        people.clear();
        people.add(peopleThen);
        people.add(seenLast);
        return people;
    }

    boolean differsFrom(GrayU8 now, PeopleMask without) {
        int changed = 0;
        int visible = 0;
        for (int i = 0; i < grey.width * grey.height; i++) {
            if (!without.hides(i)) {
                visible++;
                changed += Math.abs((grey.data[i] & 0xFF) - (now.data[i] & 0xFF)) > CHANGED ? 1 : 0;
            }
        }
        return changed >= visible / ONE_IN;
    }
}
